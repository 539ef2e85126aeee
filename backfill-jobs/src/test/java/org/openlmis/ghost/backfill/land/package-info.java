/** Tests of the jobs. */
@NullMarked
package org.openlmis.ghost.backfill.load;

import org.jspecify.annotations.NullMarked;
