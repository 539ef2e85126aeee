package org.openlmis.ghost.backfill.server.count;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many rows an entity has in v2, landed, and derived in v3. They are counted now and then, so
 * they differ a little while changes flow.
 *
 * @param countedAt when
 * @param v2 rows of its v2 tables, on the replica; null if that could not be asked
 * @param landing rows landed and not deleted
 * @param v3 rows this system derived
 */
public record EntityCounts(
        Instant countedAt, @Nullable RowCount v2, RowCount landing, RowCount v3) {}
