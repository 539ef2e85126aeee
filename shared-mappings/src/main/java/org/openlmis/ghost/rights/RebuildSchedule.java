package org.openlmis.ghost.rights;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When right assignments are computed anew: once nobody asked for a while, but after some time even
 * if somebody goes on asking; and now and then unasked, since rows that v3 created itself may have
 * changed.
 *
 * @param quiet how long nobody must have asked
 * @param longest how long the oldest request waits at most
 * @param unasked how long after a rebuild the next one comes in any case
 */
public record RebuildSchedule(Duration quiet, Duration longest, Duration unasked) {

    /** What suits a country. */
    public static final RebuildSchedule DEFAULT =
            new RebuildSchedule(
                    Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(5));

    /**
     * What is pending, by the target's clock.
     *
     * @param oldest the first request that no rebuild has seen, null if there is none
     * @param newest the last such request, null if there is none
     * @param finished when the latest rebuild ended, null before the first
     */
    record Pending(
            Instant now,
            @Nullable Instant oldest,
            @Nullable Instant newest,
            @Nullable Instant finished) {

        boolean isRequested() {
            return newest != null;
        }
    }

    boolean isDue(Pending pending) {
        Instant now = pending.now();
        return hasPassed(pending.newest(), quiet, now)
                || hasPassed(pending.oldest(), longest, now)
                || pending.finished() == null
                || hasPassed(pending.finished(), unasked, now);
    }

    private static boolean hasPassed(@Nullable Instant since, Duration time, Instant now) {
        return since != null && !now.isBefore(since.plus(time));
    }
}
