package org.openlmis.ghost.backfill.throttle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the throttle allows, and who waits for it.
 *
 * @param inForce no limit is null
 * @param chosen at run time; null where it is as configured
 * @param configured in the process that tells it
 * @param changedAt null if nobody ever chose
 * @param chunksReading chunks that are being read now, in whatever process
 * @param rowsAhead rows that were read beyond the limit and have not melted away yet
 */
public record ThrottleState(
        Choice inForce,
        Choice chosen,
        Choice configured,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        int chunksReading,
        long rowsAhead,
        List<WaitingWorker> waiting) {

    public ThrottleState {
        waiting = List.copyOf(waiting);
    }
}
