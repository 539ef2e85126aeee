package org.openlmis.ghost.backfill.remote;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.throttle.Wait;

/**
 * An execution as a server shows it; what else the server tells is left out.
 *
 * @param status of Spring Batch
 * @param exitDescription why it did not complete, in one line; empty if it did
 * @param duration null before it started
 * @param process who executes it, or did; null once it is over
 * @param progress null unless the execution was asked for by its id
 * @param steps null unless the execution was asked for by its id
 */
public record RemoteExecution(
        long id,
        String job,
        String status,
        String exitDescription,
        @Nullable Duration duration,
        @Nullable Process process,
        @Nullable Progress progress,
        @Nullable List<Step> steps) {

    /** The process behind an execution that is not over. */
    record Process(String state) {}

    /** How far the load of the generation is. */
    record Progress(
            long generation,
            int chunksPlanned,
            int chunksDone,
            long rowsRead,
            @Nullable Long rowsPerSecond,
            @Nullable Duration remaining) {}

    /** A step of it. */
    record Step(String name, String exitDescription) {}

    boolean isOver() {
        return process == null;
    }

    /** Whether it is marked as running, but nobody executes it any more. */
    boolean isLeftBehind() {
        return process != null && process.state().equals("LEASE_RUN_OUT");
    }

    boolean isCompleted() {
        return status.equals("COMPLETED");
    }

    /** Why it is where it is, in one line. */
    String reason() {
        return isLeftBehind() ? "the process that ran this is gone" : exitDescription;
    }

    /** What the comparison of v2 and v3 found; null if nothing was compared. */
    @Nullable String verification() {
        return steps == null
                ? null
                : steps.stream()
                        .filter(step -> step.name().equals("verify"))
                        .map(Step::exitDescription)
                        .filter(description -> !description.isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** What the first worker that waits waits for. */
    private String waits() {
        return steps == null
                ? ""
                : steps.stream()
                        .map(step -> Wait.told(step.exitDescription()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(wait -> ", a worker waits: " + wait.detail())
                        .orElse("");
    }

    /** How far it is, in one line. */
    String line() {
        if (progress == null || progress.chunksPlanned() == 0) {
            return "%s: execution %d is %s".formatted(job, id, status);
        }
        return String.format(
                Locale.ROOT,
                "%s generation %d: %d/%d chunks, %,d rows%s%s%s",
                job,
                progress.generation(),
                progress.chunksDone(),
                progress.chunksPlanned(),
                progress.rowsRead(),
                progress.rowsPerSecond() == null
                        ? ""
                        : String.format(Locale.ROOT, ", %,d rows/s", progress.rowsPerSecond()),
                progress.remaining() == null
                        ? ""
                        : ", %d s left".formatted(progress.remaining().toSeconds()),
                waits());
    }
}
