/** How far the load of a generation is, as the chunk ledger tells: nothing of it is guessed. */
@NullMarked
package org.openlmis.ghost.backfill.server.progress;

import org.jspecify.annotations.NullMarked;
