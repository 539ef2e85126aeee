package org.openlmis.ghost.backfill.execution;

import org.openlmis.ghost.apply.Clearing;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;

/** Starts the job that is named like an entity. Thread-safe. */
final class JobStart {

    private final JobRegistry jobs;
    private final JobOperator operator;
    private final Clearing clearing;

    JobStart(JobRegistry jobs, JobOperator operator, Clearing clearing) {
        this.jobs = jobs;
        this.operator = operator;
        this.clearing = clearing;
    }

    /**
     * The entity's job.
     *
     * @throws IllegalArgumentException if there is no such entity
     */
    Job job(String entity) {
        Job job = jobs.getJob(entity);
        if (job == null) {
            throw new IllegalArgumentException(
                    "there is no entity %s; known are %s".formatted(entity, jobs.getJobNames()));
        }
        return job;
    }

    /**
     * Returns when the execution has ended or as soon as it was created, as the operator does. The
     * entity's lease must be held: no clearing begins under it.
     *
     * @throws BeingClearedException if one had begun before
     */
    JobExecution start(Job job, JobParameters parameters) {
        BeingClearedException.refuse(clearing, job.getName());
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException(
                    "Cannot execute " + job.getName() + ": " + e.getMessage(), e);
        }
    }
}
