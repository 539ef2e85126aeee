package org.openlmis.ghost.backfill.execution;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Asks an execution to end after the chunks it is working on, in whatever process it runs.
 *
 * <p>Batch's own {@code stop} records at once that the execution has ended, while its workers are
 * still working. Here it is STOPPING until the process that runs it says that it is STOPPED.
 * Thread-safe.
 */
public final class ExecutionStop {

    private static final int ATTEMPTS = 10;

    private final JobRepository repository;

    ExecutionStop(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * Asks; whether the execution was running. The process that runs it may update it at the same
     * time, then it is asked again.
     */
    public boolean request(long id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return requestOnce(id);
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean requestOnce(long id) {
        JobExecution execution = repository.getJobExecution(id);
        if (execution == null || !execution.getStatus().isRunning()) {
            return false;
        }
        execution.setStatus(BatchStatus.STOPPING);
        repository.update(execution);
        return true;
    }
}
