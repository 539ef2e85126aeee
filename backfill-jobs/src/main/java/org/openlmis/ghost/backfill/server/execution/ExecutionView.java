package org.openlmis.ghost.backfill.server.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Action;

/**
 * An execution of a job, as lists show it.
 *
 * @param instance the instance it belongs to: one per generation
 * @param generation the generation it loads; null of executions that others made
 * @param status as Spring Batch recorded it; {@code process} tells whether it is still true
 * @param exitDescription why it did not complete, in one line; empty if it did
 * @param duration since it started, until it ended; null before it started
 * @param process the process that executes it, or did when it was last heard of; null if it is over
 */
public record ExecutionView(
        long id,
        long instance,
        String job,
        @Nullable Long generation,
        String status,
        String exitCode,
        String exitDescription,
        Instant createTime,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Duration duration,
        @Nullable ExecutingProcess process,
        List<Action> actions) {

    public ExecutionView {
        actions = List.copyOf(actions);
    }

    /** Where the execution is. */
    public static String href(long id) {
        return "/api/v1/executions/" + id;
    }
}
