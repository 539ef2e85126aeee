/** Tests of landing chunks. */
@NullMarked
package org.openlmis.ghost.backfill.land;

import org.jspecify.annotations.NullMarked;
