/** How gently loads treat v2's replica: told, and changed while they run. */
@NullMarked
package org.openlmis.ghost.backfill.server.throttle;

import org.jspecify.annotations.NullMarked;
