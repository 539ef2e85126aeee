package org.openlmis.ghost.backfill.server.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;

/**
 * Which jobs are looked for; null restricts nothing.
 *
 * @param name part of the name
 * @param status of the last execution; {@code NONE} if there is none
 * @param from the last execution was created then or later
 * @param to the last execution was created before
 */
public record JobFilter(
        @Nullable String name,
        @Nullable String status,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final JobFilter ALL = new JobFilter(null, null, null, null);

    boolean matches(JobView job) {
        ExecutionView last = job.last();
        return (name == null || job.name().contains(name))
                && (status == null || status.equals(last == null ? "NONE" : last.status()))
                && (from == null || (last != null && !last.createTime().isBefore(from)))
                && (to == null || (last != null && last.createTime().isBefore(to)));
    }
}
