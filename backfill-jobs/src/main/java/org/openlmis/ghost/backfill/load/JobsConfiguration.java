package org.openlmis.ghost.backfill.load;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.execution.HeldLeases;
import org.openlmis.ghost.backfill.land.LandConfiguration;
import org.openlmis.ghost.backfill.land.LandSteps;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.openlmis.ghost.verify.Verification;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers one job per entity of the catalogue. */
@Configuration(proxyBeanMethods = false)
@Import(LandConfiguration.class)
public class JobsConfiguration {

    @Bean
    StepTools stepTools(
            Ghost ghost,
            StatusChangeTrigger trigger,
            JobRepository repository,
            Checkpoint checkpoint,
            BackfillSettings settings,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<MeterRegistry> meters) {
        return new StepTools(
                ghost,
                trigger,
                repository,
                checkpoint,
                settings,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                meters.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    EntityJobs entityJobs(
            StepTools tools,
            LandSteps land,
            RightAssignments rights,
            Verification verification,
            ObjectProvider<JobExecutionListener> listeners) {
        return new EntityJobs(
                tools, land, rights, verification, listeners.orderedStream().toList());
    }

    @Bean
    JobRegistry jobRegistry(Ghost ghost, EntityJobs jobs, HeldLeases leases)
            throws DuplicateJobException {
        JobRegistry registry = new MapJobRegistry();
        for (String entity : ghost.catalogue().entityNames()) {
            registry.register(leases.guard(jobs.job(entity)));
        }
        return registry;
    }
}
