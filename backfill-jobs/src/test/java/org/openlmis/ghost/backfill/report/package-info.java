/** Tests of what commands print. */
@NullMarked
package org.openlmis.ghost.backfill.report;

import org.jspecify.annotations.NullMarked;
