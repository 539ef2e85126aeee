/** Jobs, one per entity and named like it, and how operators launch them. */
@NullMarked
package org.openlmis.ghost.backfill.server.job;

import org.jspecify.annotations.NullMarked;
