package org.openlmis.ghost.backfill.land;

import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.backfill.step.StepTools;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what lands chunks. */
@Configuration(proxyBeanMethods = false)
public class LandConfiguration {

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
    LandSteps landSteps(StepTools tools, ChunkRenewal renewal, ReplicaLag lag, JdbcClient target) {
        return new LandSteps(tools, new ChunkWork(tools, renewal), lag, new LedgerRows(target));
    }
}
