/** Tests of the checks. */
@NullMarked
package org.openlmis.ghost.backfill.preflight;

import org.jspecify.annotations.NullMarked;
