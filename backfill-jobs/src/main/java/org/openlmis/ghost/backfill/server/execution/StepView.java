package org.openlmis.ghost.backfill.server.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A step of an execution. Rows are v2 rows for {@code land} and its workers, roots for {@code
 * derive}, v3 rows for {@code verify}.
 *
 * @param unchanged what Spring Batch calls the filter count
 * @param skipped all three kinds of skips together
 * @param exitDescription why it did not complete, in one line; of {@code verify} what differs; of a
 *     worker that waits, for what
 * @param duration since it started, until it ended; null before it started
 * @param executionContext what Spring Batch keeps for it, as texts
 */
public record StepView(
        long id,
        long execution,
        String name,
        String status,
        long read,
        long written,
        long unchanged,
        long skipped,
        long readSkipped,
        long processSkipped,
        long writeSkipped,
        long commits,
        long rollbacks,
        String exitCode,
        String exitDescription,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Duration duration,
        Map<String, String> executionContext) {

    static StepView of(StepExecution step, RecordedTime time) {
        return new StepView(
                step.getId(),
                step.getJobExecutionId(),
                step.getStepName(),
                step.getStatus().name(),
                step.getReadCount(),
                step.getWriteCount(),
                step.getFilterCount(),
                step.getSkipCount(),
                step.getReadSkipCount(),
                step.getProcessSkipCount(),
                step.getWriteSkipCount(),
                step.getCommitCount(),
                step.getRollbackCount(),
                step.getExitStatus().getExitCode(),
                step.getExitStatus().getExitDescription(),
                time.instant(step.getStartTime()),
                time.instant(step.getEndTime()),
                time.duration(step.getStartTime(), step.getEndTime()),
                texts(step.getExecutionContext()));
    }

    static Map<String, String> texts(ExecutionContext context) {
        Map<String, String> texts = new LinkedHashMap<>();
        context.toMap().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** Whether it is one of the workers that share the chunks of the step {@code land}. */
    public boolean isWorker() {
        return name.startsWith("worker:");
    }
}
