/** Tests of what an operator sees of a load. */
@NullMarked
package org.openlmis.ghost.backfill.progress;

import org.jspecify.annotations.NullMarked;
