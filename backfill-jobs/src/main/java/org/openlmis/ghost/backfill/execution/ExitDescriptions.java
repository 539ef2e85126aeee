package org.openlmis.ghost.backfill.execution;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Records why an execution and its steps did not complete in one line each. */
final class ExitDescriptions implements JobExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(ExitDescriptions.class);

    private final JobRepository repository;

    ExitDescriptions(JobRepository repository) {
        this.repository = repository;
    }

    /** The job's own record is written by Batch after this. */
    @Override
    public void afterJob(JobExecution execution) {
        FailureLine.of(execution)
                .ifPresent(line -> execution.setExitStatus(with(execution.getExitStatus(), line)));
        try {
            execution.getStepExecutions().forEach(this::describe);
        } catch (DataAccessException | TransactionException e) {
            log.warn("what steps failed of is not recorded in one line: {}", Causes.message(e));
        }
    }

    private void describe(StepExecution step) {
        FailureLine.of(step)
                .ifPresent(
                        line -> {
                            step.setExitStatus(with(step.getExitStatus(), line));
                            repository.update(step);
                        });
    }

    private static ExitStatus with(ExitStatus status, String line) {
        return new ExitStatus(status.getExitCode(), line);
    }
}
