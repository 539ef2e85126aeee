package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * The points between two pieces of work at which an execution may end without losing any: when the
 * process is to stop, when somebody stopped the execution, when its lease is gone. Thread-safe.
 */
public final class Checkpoint {

    private final JobRepository repository;
    private final HeldLeases leases;
    private final StopSignal stop;

    Checkpoint(JobRepository repository, HeldLeases leases, StopSignal stop) {
        this.repository = repository;
        this.leases = leases;
        this.stop = stop;
    }

    /**
     * Publishes the step's counts, and ends the step if it must not go on.
     *
     * @throws JobInterruptedException if the execution is stopped; it can be restarted
     */
    public void pass(StepExecution step) throws JobInterruptedException {
        String entity = step.getJobExecution().getJobInstance().getJobName();
        if (!leases.isHeld(entity)) {
            throw new JobInterruptedException(entity + " was taken over by another process");
        }
        repository.update(step);
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException(entity + " was stopped");
        }
        if (stop.isRequested() || Thread.currentThread().isInterrupted()) {
            throw new JobInterruptedException("this process is stopping");
        }
    }

    /** Waits, then passes; a stop ends the wait. */
    public void pause(StepExecution step, Duration time) throws JobInterruptedException {
        stop.pause(time);
        pass(step);
    }

    /** The process, as leases name it. */
    public String owner() {
        return leases.owner();
    }
}
