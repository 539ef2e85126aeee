/** How far the stream and v2's replica are behind. */
@NullMarked
package org.openlmis.ghost.backfill.server.lag;

import org.jspecify.annotations.NullMarked;
