package org.openlmis.ghost.backfill.execution;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Generations;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

/**
 * Starts executions of entities, at most one of an entity at a time.
 *
 * <p>An execution is identified by the generation it loads. One that a killed process left behind
 * is marked as failed first, once its lease has run out. Whether a call returns when the execution
 * has ended or as soon as it was created is up to the job operator. Thread-safe.
 */
public final class EntityLauncher {

    /** The identifying parameter of every execution. */
    public static final String GENERATION = "generation";

    private final Generations generations;
    private final JobRegistry jobs;
    private final JobOperator operator;
    private final AbandonedExecutions abandoned;
    private final LeaseTaking leases;

    EntityLauncher(
            Generations generations,
            JobRegistry jobs,
            JobOperator operator,
            AbandonedExecutions abandoned,
            LeaseTaking leases) {
        this.generations = generations;
        this.jobs = jobs;
        this.operator = operator;
        this.abandoned = abandoned;
        this.leases = leases;
    }

    /**
     * Loads the next generation of an entity.
     *
     * @throws AlreadyRunningException if somebody executes the entity
     */
    public JobExecution run(String entity) {
        return launch(entity, () -> nextGeneration(entity));
    }

    /**
     * Goes on with the last execution of an entity, which failed or was stopped, at the first chunk
     * that is not done.
     *
     * @throws AlreadyRunningException if somebody executes the entity
     * @throws NothingToRestartException if there is no such execution
     */
    public JobExecution restart(String entity) {
        return launch(entity, () -> unfinishedGeneration(entity));
    }

    /**
     * Goes on with an unfinished entity, and loads one that never was.
     *
     * @return null if the entity's last execution completed
     * @throws AlreadyRunningException if somebody executes the entity
     */
    public @Nullable JobExecution finish(String entity) {
        JobExecution last = abandoned.lastExecution(entity);
        if (last == null) {
            return run(entity);
        }
        return mayGoOn(last.getStatus()) ? restart(entity) : null;
    }

    /**
     * Marks as failed what a process that is gone left running.
     *
     * @throws AlreadyRunningException if somebody executes the entity
     */
    public void recover(String entity) {
        leases.take(entity);
        try {
            abandoned.recover(entity);
        } finally {
            leases.giveBack(entity);
        }
    }

    private JobExecution launch(String entity, Supplier<JobParameters> parameters) {
        Job job = jobs.getJob(entity);
        if (job == null) {
            throw new IllegalArgumentException(
                    "there is no entity %s; known are %s".formatted(entity, jobs.getJobNames()));
        }
        leases.take(entity);
        boolean started = false;
        try {
            abandoned.recover(entity);
            JobExecution execution = operator.start(job, parameters.get());
            started = true;
            return execution;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Cannot execute " + entity + ": " + e.getMessage(), e);
        } finally {
            if (!started) {
                leases.giveBack(entity);
            }
        }
    }

    private JobParameters nextGeneration(String entity) {
        return new JobParametersBuilder()
                .addLong(GENERATION, generations.current(entity).number() + 1L, true)
                .toJobParameters();
    }

    private JobParameters unfinishedGeneration(String entity) {
        JobExecution last = abandoned.lastExecution(entity);
        if (last == null) {
            throw new NothingToRestartException(entity, "it was never executed");
        }
        if (!mayGoOn(last.getStatus())) {
            throw new NothingToRestartException(
                    entity, "its last execution is " + last.getStatus());
        }
        Long generation = last.getJobParameters().getLong(GENERATION);
        int current = generations.current(entity).number();
        if (generation == null || generation < current) {
            throw new NothingToRestartException(
                    entity, "generation %d has replaced what it loaded".formatted(current));
        }
        return last.getJobParameters();
    }

    private static boolean mayGoOn(BatchStatus status) {
        return status != BatchStatus.COMPLETED && status != BatchStatus.ABANDONED;
    }
}
