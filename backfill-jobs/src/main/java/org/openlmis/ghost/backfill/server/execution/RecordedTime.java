package org.openlmis.ghost.backfill.server.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Times as Spring Batch records them, without a zone: in that of the process that recorded them.
 */
record RecordedTime(Clock clock) {

    @Nullable Instant instant(@Nullable LocalDateTime recorded) {
        return recorded == null ? null : recorded.atZone(clock.getZone()).toInstant();
    }

    @Nullable LocalDateTime recorded(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }

    /** From the start to the end, or to now; null before the start. */
    @Nullable Duration duration(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        if (start == null) {
            return null;
        }
        return Duration.between(start, end == null ? LocalDateTime.now(clock) : end);
    }
}
