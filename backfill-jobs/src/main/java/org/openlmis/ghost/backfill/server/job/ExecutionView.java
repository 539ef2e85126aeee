package org.openlmis.ghost.backfill.server.job;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** An execution of a job, as the interface shows it. Times are the server's. */
public record ExecutionView(
        long id,
        String job,
        @Nullable Long generation,
        String status,
        String exitCode,
        String exitDescription,
        @Nullable LocalDateTime startTime,
        @Nullable LocalDateTime endTime,
        List<Step> steps) {

    /** A step of it; rows are v2 rows for {@code land}, roots for {@code derive}. */
    public record Step(
            String name,
            String status,
            long read,
            long written,
            long unchanged,
            long skipped,
            String exitDescription,
            @Nullable LocalDateTime startTime,
            @Nullable LocalDateTime endTime) {

        static Step of(StepExecution step) {
            return new Step(
                    step.getStepName(),
                    step.getStatus().name(),
                    step.getReadCount(),
                    step.getWriteCount(),
                    step.getFilterCount(),
                    step.getSkipCount(),
                    step.getExitStatus().getExitDescription(),
                    step.getStartTime(),
                    step.getEndTime());
        }
    }

    public static ExecutionView of(JobExecution execution) {
        return new ExecutionView(
                execution.getId(),
                execution.getJobInstance().getJobName(),
                execution.getJobParameters().getLong(EntityLauncher.GENERATION),
                execution.getStatus().name(),
                execution.getExitStatus().getExitCode(),
                execution.getExitStatus().getExitDescription(),
                execution.getStartTime(),
                execution.getEndTime(),
                execution.getStepExecutions().stream().map(Step::of).toList());
    }
}
