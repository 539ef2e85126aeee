package org.openlmis.ghost.backfill.server.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a slot is lost, from the pace at which the WAL it retains grew in the last minutes.
 * Not thread-safe.
 */
final class LossForecast {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private record Sample(Instant at, long retainedBytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * Takes what was just read, and tells what it means.
     *
     * @return zero if the slot is lost; null while it does not grow, or has no limit
     */
    @Nullable Duration timeToLoss(Instant now, Slot slot) {
        samples.addLast(new Sample(now, slot.retainedBytes()));
        while (samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        if (slot.isLost()) {
            return Duration.ZERO;
        }
        Long remaining = slot.remainingBytes();
        Sample first = samples.getFirst();
        long grown = slot.retainedBytes() - first.retainedBytes();
        long elapsed = Duration.between(first.at(), now).toMillis();
        if (remaining == null || grown <= 0 || elapsed == 0) {
            return null;
        }
        double pace = (double) grown / elapsed;
        return Duration.ofMillis((long) (Math.max(0, remaining) / pace));
    }
}
