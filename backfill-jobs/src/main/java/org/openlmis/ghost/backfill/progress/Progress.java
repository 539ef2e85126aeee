package org.openlmis.ghost.backfill.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ChunkProgress;

/**
 * How far the load of an entity is, from the chunk ledger.
 *
 * @param step what the job is doing
 * @param stepRows rows or roots that step has read so far
 * @param start the ledger when this execution began
 * @param now the ledger now
 * @param elapsed since this execution began
 * @param complaint what keeps it from going on, null if nothing does
 */
record Progress(
        String entity,
        long generation,
        String step,
        long stepRows,
        ChunkProgress start,
        ChunkProgress now,
        Duration elapsed,
        @Nullable String complaint) {

    /** The share of chunks that are done, from 0 to 1. */
    double share() {
        return now.planned() == 0 ? 0 : (double) now.done() / now.planned();
    }

    long rowsPerSecond() {
        long millis = Math.max(1, elapsed.toMillis());
        return (now.rowsRead() - start.rowsRead()) * 1000 / millis;
    }

    /** The time left at the speed of this execution; empty before its first chunk is done. */
    Optional<Duration> remaining() {
        int done = now.done() - start.done();
        int left = now.planned() - now.done();
        return done == 0
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(left).dividedBy(done));
    }

    /** Everything but the bar, in one line. */
    String text() {
        String doing =
                step.equals("land") ? landing() : String.format(Locale.ROOT, "%,d read", stepRows);
        String pause = complaint == null ? "" : ", paused: " + complaint;
        return "%s generation %d %s: %s%s".formatted(entity, generation, step, doing, pause);
    }

    private String landing() {
        String left = remaining().map(time -> ", " + clock(time) + " left").orElse("");
        return String.format(
                Locale.ROOT,
                "%d/%d chunks, %,d rows, %,d rows/s%s",
                now.done(),
                now.planned(),
                now.rowsRead(),
                rowsPerSecond(),
                left);
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
