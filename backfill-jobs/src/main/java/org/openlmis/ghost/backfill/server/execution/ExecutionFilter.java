package org.openlmis.ghost.backfill.server.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/**
 * Which executions are looked for; null restricts nothing.
 *
 * @param job name of the job, which is the entity's
 * @param status as Spring Batch records it
 * @param from created then or later
 * @param to created before
 */
public record ExecutionFilter(
        @Nullable String job,
        @Nullable BatchStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final ExecutionFilter ALL = new ExecutionFilter(null, null, null, null);

    /** The same, of one job only. */
    public ExecutionFilter of(String name) {
        return new ExecutionFilter(name, status, from, to);
    }
}
