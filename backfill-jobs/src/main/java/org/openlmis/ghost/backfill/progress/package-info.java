/** How far a load is, told to the operator: a bar on a terminal, lines elsewhere. */
@NullMarked
package org.openlmis.ghost.backfill.progress;

import org.jspecify.annotations.NullMarked;
