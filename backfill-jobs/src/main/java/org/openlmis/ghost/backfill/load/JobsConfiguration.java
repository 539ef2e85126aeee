package org.openlmis.ghost.backfill.load;

import io.micrometer.observation.ObservationRegistry;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.execution.HeldLeases;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.verify.Verification;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers one job per entity of the catalogue. */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

    @Bean
    ReplicaLag replicaLag(
            @Qualifier("primary") DataSource primary, Ghost ghost, BackfillSettings settings) {
        return new ReplicaLag(
                JdbcClient.create(primary), ghost.generations(), settings.maxReplicaLag());
    }

    @Bean
    ChunkRenewal chunkRenewal(Ghost ghost, BackfillSettings settings) {
        return new ChunkRenewal(ghost.ledger(), settings.lease(), settings.renewal());
    }

    @Bean
    LedgerRows ledgerRows(JdbcClient target) {
        return new LedgerRows(target);
    }

    @Bean
    EntityJobs entityJobs(
            Tools tools,
            Verification verification,
            ObjectProvider<JobExecutionListener> listeners) {
        return new EntityJobs(tools, verification, listeners.orderedStream().toList());
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

    @Bean
    Tools tools(
            Ghost ghost,
            JobRepository repository,
            Checkpoint checkpoint,
            BackfillSettings settings,
            ReplicaLag lag,
            ChunkRenewal renewal,
            LedgerRows rows,
            ObjectProvider<ObservationRegistry> observations) {
        return new Tools(
                ghost,
                repository,
                checkpoint,
                settings,
                lag,
                renewal,
                rows,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
