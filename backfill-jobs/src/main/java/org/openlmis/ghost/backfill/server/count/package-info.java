/** How many rows entities have in v2, landed, and in v3. */
@NullMarked
package org.openlmis.ghost.backfill.server.count;

import org.jspecify.annotations.NullMarked;
