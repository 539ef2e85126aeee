package org.openlmis.ghost.backfill.load;

import java.util.List;
import org.openlmis.ghost.backfill.land.LandSteps;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.verify.Verification;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Builds the job of an entity: plan, land, derive, close, verify. */
final class EntityJobs {

    private final StepTools tools;
    private final LandSteps land;
    private final RightAssignments rights;
    private final Verification verification;
    private final List<JobExecutionListener> listeners;

    EntityJobs(
            StepTools tools,
            LandSteps land,
            RightAssignments rights,
            Verification verification,
            List<JobExecutionListener> listeners) {
        this.tools = tools;
        this.land = land;
        this.rights = rights;
        this.verification = verification;
        this.listeners = listeners;
    }

    /** The job that is named like the entity. */
    Job job(String entity) {
        JobBuilder job =
                new JobBuilder(entity, tools.repository())
                        .observationRegistry(tools.observations());
        listeners.forEach(job::listener);
        job.listener(new TriggerResumption(tools.trigger()));
        return job.start(new PlanStep(entity, tools))
                .next(land.of(entity))
                .next(new DeriveStep(entity, tools))
                .next(new CloseStep(entity, tools, rights))
                .next(new VerifyStep(entity, tools, verification))
                .build();
    }
}
