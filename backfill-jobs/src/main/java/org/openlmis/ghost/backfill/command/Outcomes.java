package org.openlmis.ghost.backfill.command;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.report.Outcome;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Finds out what became of executions of this process. */
final class Outcomes {

    private final Ghost ghost;

    Outcomes(Ghost ghost) {
        this.ghost = ghost;
    }

    Outcome of(JobExecution execution) {
        String entity = execution.getJobInstance().getJobName();
        boolean isWell = execution.getStatus() == BatchStatus.COMPLETED;
        return new Outcome(
                entity,
                execution.getId(),
                execution.getStatus().name(),
                elapsed(execution).toSeconds(),
                isWell ? null : execution.getExitStatus().getExitDescription(),
                verification(execution),
                rows(entity));
    }

    private static @Nullable String verification(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals("verify"))
                .map(step -> step.getExitStatus().getExitDescription())
                .filter(description -> !description.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private EntityStatus rows(String entity) {
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
