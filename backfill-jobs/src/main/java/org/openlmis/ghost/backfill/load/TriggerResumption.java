package org.openlmis.ghost.backfill.load;

import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DataAccessException;

/** However a job ends, v3 gets the trigger back that the job may have switched off. */
final class TriggerResumption implements JobExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(TriggerResumption.class);

    private final StatusChangeTrigger trigger;

    TriggerResumption(StatusChangeTrigger trigger) {
        this.trigger = trigger;
    }

    /** If v3 is away now, whoever finds the trigger abandoned does it. */
    @Override
    public void afterJob(JobExecution execution) {
        try {
            trigger.resume(execution.getJobInstance().getJobName());
        } catch (DataAccessException e) {
            log.warn("the trigger on status changes stays off for now: {}", Causes.message(e));
        }
    }
}
