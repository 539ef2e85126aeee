/** What the operations server does without being asked. */
@NullMarked
package org.openlmis.ghost.backfill.server.upkeep;

import org.jspecify.annotations.NullMarked;
