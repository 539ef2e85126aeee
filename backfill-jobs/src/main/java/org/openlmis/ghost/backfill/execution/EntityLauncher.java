package org.openlmis.ghost.backfill.execution;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Generations;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;

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
    private final JobStart start;
    private final EarlierLaunches earlier;
    private final AbandonedExecutions abandoned;
    private final LeaseTaking leases;

    EntityLauncher(
            Generations generations,
            JobStart start,
            EarlierLaunches earlier,
            AbandonedExecutions abandoned,
            LeaseTaking leases) {
        this.generations = generations;
        this.start = start;
        this.earlier = earlier;
        this.abandoned = abandoned;
        this.leases = leases;
    }

    /**
     * Loads the next generation of an entity, as configured.
     *
     * @throws AlreadyRunningException if somebody executes the entity
     */
    public JobExecution run(String entity) {
        return run(entity, LaunchParameters.AS_CONFIGURED);
    }

    /**
     * Loads the next generation of an entity.
     *
     * @return what was started, now or by an earlier launch with the same key
     * @throws AlreadyRunningException if somebody executes the entity
     * @throws BeingClearedException if its v3 rows are being deleted
     * @throws KeyReusedException if the key named another launch
     */
    public JobExecution run(String entity, LaunchParameters launch) {
        JobExecution known = earlier.find(entity, launch);
        JobExecution execution =
                known != null ? known : launch(entity, () -> nextGeneration(entity, launch));
        return execution != null
                ? execution
                : Objects.requireNonNull(earlier.find(entity, launch), "it was found before");
    }

    /**
     * Goes on with the last execution of an entity, which failed or was stopped, at the first chunk
     * that is not done.
     *
     * @throws AlreadyRunningException if somebody executes the entity
     * @throws BeingClearedException if its v3 rows are being deleted
     * @throws NothingToRestartException if there is no such execution
     */
    public JobExecution restart(String entity) {
        return Objects.requireNonNull(launch(entity, () -> unfinishedGeneration(entity)));
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

    /** The parameters are asked for while nobody else can launch; null starts nothing. */
    private @Nullable JobExecution launch(
            String entity, Supplier<@Nullable JobParameters> parameters) {
        Job job = start.job(entity);
        leases.take(entity);
        JobExecution execution = null;
        try {
            abandoned.recover(entity);
            JobParameters chosen = parameters.get();
            execution = chosen == null ? null : start.start(job, chosen);
            return execution;
        } finally {
            if (execution == null) {
                leases.giveBack(entity);
            }
        }
    }

    /** Null if a launch with the same key came first. */
    private @Nullable JobParameters nextGeneration(String entity, LaunchParameters launch) {
        return earlier.find(entity, launch) == null
                ? launch.loading(generations.current(entity).number() + 1L)
                : null;
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
