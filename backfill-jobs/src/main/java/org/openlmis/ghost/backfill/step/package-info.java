/** What the steps of an entity's job have in common. */
@NullMarked
package org.openlmis.ghost.backfill.step;

import org.jspecify.annotations.NullMarked;
