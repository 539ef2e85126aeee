package org.openlmis.ghost.backfill.execution;

import org.openlmis.ghost.log.LogField;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParametersValidator;

/**
 * An entity's job that gives the entity's lease back however it ends. Whatever is logged meanwhile
 * has the entity and its generation as fields.
 *
 * <p>Deliberately hides its steps: {@code JobOperator.stop} would otherwise write to step
 * executions that another process is writing; running steps look at the job execution's status
 * instead.
 */
final class LeasedJob implements Job {

    private final Job job;
    private final HeldLeases leases;

    LeasedJob(Job job, HeldLeases leases) {
        this.job = job;
        this.leases = leases;
    }

    @Override
    public String getName() {
        return job.getName();
    }

    @Override
    public void execute(JobExecution execution) throws JobInterruptedException {
        LogField.ENTITY.put(getName());
        Long generation = execution.getJobParameters().getLong(EntityLauncher.GENERATION);
        if (generation != null) {
            LogField.GENERATION.put(generation);
        }
        try {
            leases.attach(getName(), execution.getId());
            job.execute(execution);
        } finally {
            leases.release(getName());
            LogField.GENERATION.remove();
            LogField.ENTITY.remove();
        }
    }

    @Override
    public String toString() {
        return getName();
    }

    @Override
    public boolean isRestartable() {
        return job.isRestartable();
    }

    @Override
    public JobParametersValidator getJobParametersValidator() {
        return job.getJobParametersValidator();
    }
}
