package org.openlmis.ghost.backfill.command;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.springframework.batch.core.job.JobExecution;

/** What became of an execution, in one line. */
final class Outcome {

    private final Ghost ghost;

    Outcome(Ghost ghost) {
        this.ghost = ghost;
    }

    String completed(JobExecution execution) {
        EntityStatus status = status(execution.getJobInstance().getJobName());
        return String.format(
                Locale.ROOT,
                "%s: generation %d is %s after %d s: %,d read, %,d written, %,d unchanged,"
                        + " %,d waiting, %,d quarantined, %,d skipped as older%s",
                status.name(),
                status.generation(),
                status.state(),
                elapsed(execution).toSeconds(),
                status.read(),
                status.written(),
                status.unchanged(),
                status.waiting(),
                status.quarantined(),
                status.skipped(),
                verification(execution));
    }

    String notCompleted(JobExecution execution) {
        String entity = execution.getJobInstance().getJobName();
        return "%s: %s %s; go on with restart --entity=%1$s"
                .formatted(
                        entity,
                        execution.getStatus().toString().toLowerCase(Locale.ROOT),
                        execution.getExitStatus().getExitDescription());
    }

    private static String verification(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals("verify"))
                .map(step -> step.getExitStatus().getExitDescription())
                .filter(description -> !description.isEmpty())
                .map(description -> "; " + description)
                .findFirst()
                .orElse("");
    }

    private EntityStatus status(String entity) {
        return ghost.entities().all().stream()
                .filter(each -> each.name().equals(entity))
                .findFirst()
                .orElseThrow();
    }

    private static Duration elapsed(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = execution.getEndTime();
        return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
    }
}
