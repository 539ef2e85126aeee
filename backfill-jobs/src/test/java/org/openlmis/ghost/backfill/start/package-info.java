/** Tests of what an operator reads when nothing starts. */
@NullMarked
package org.openlmis.ghost.backfill.start;

import org.jspecify.annotations.NullMarked;
