package org.openlmis.ghost.backfill.land;

import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.backfill.throttle.ThrottleConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what lands chunks. */
@Configuration(proxyBeanMethods = false)
@Import(ThrottleConfiguration.class)
public class LandConfiguration {

    @Bean
    ChunkRenewal chunkRenewal(Ghost ghost, BackfillSettings settings) {
        return new ChunkRenewal(ghost.ledger(), settings.lease(), settings.renewal());
    }

    @Bean
    LandSteps landSteps(
            StepTools tools, ChunkRenewal renewal, Throttle throttle, JdbcClient target) {
        return new LandSteps(
                tools, new ChunkWork(tools, renewal, throttle), throttle, new LedgerRows(target));
    }
}
