package org.openlmis.ghost.backfill.execution;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.log.LogField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Marks executions as failed whose process is gone, so that they can be restarted.
 *
 * <p>Only the holder of the entity's lease may do so: the lease is what tells a dead execution from
 * a living one. An UNKNOWN status is failed as well, because the ledger says what is left to do.
 */
final class AbandonedExecutions {

    private static final Logger log = LoggerFactory.getLogger(AbandonedExecutions.class);
    private static final ExitStatus GONE =
            new ExitStatus(ExitStatus.FAILED.getExitCode(), "the process that ran this is gone");

    private final JobRepository repository;
    private final Clock clock;

    AbandonedExecutions(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Fails what is marked as running of an entity whose lease the caller holds; how many. */
    int recover(String entity) {
        int recovered = 0;
        Set<Long> candidates = new LinkedHashSet<>();
        repository.findRunningJobExecutions(entity).forEach(each -> candidates.add(each.getId()));
        JobExecution last = lastExecution(entity);
        if (last != null) {
            candidates.add(last.getId());
        }
        for (long candidate : candidates) {
            JobExecution execution = repository.getJobExecution(candidate);
            if (execution != null && fail(execution)) {
                LogField.ENTITY.run(
                        entity,
                        () ->
                                log.info(
                                        "entity={} execution={} recovered as FAILED",
                                        entity,
                                        candidate));
                recovered++;
            }
        }
        return recovered;
    }

    @Nullable JobExecution lastExecution(String entity) {
        JobInstance instance = repository.getLastJobInstance(entity);
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    private boolean fail(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (isUnfinished(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(GONE);
                step.setEndTime(LocalDateTime.now(clock));
                repository.update(step);
            }
        }
        if (!isUnfinished(execution.getStatus())) {
            return false;
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(GONE);
        execution.setEndTime(LocalDateTime.now(clock));
        repository.update(execution);
        return true;
    }

    private static boolean isUnfinished(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
