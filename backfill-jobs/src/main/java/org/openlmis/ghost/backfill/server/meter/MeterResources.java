package org.openlmis.ghost.backfill.server.meter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.lag.StreamLagReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the meters of what the target knows. */
@Configuration(proxyBeanMethods = false)
public class MeterResources {

    @Bean
    MeterUpdates meterUpdates(
            Ghost ghost,
            StreamLagReader stream,
            JdbcClient target,
            MeterRegistry registry,
            Clock clock) {
        return new MeterUpdates(
                ghost,
                stream,
                new StoredNumbers(target),
                new EntityMeters(registry, clock),
                new PipelineMeters(registry, clock));
    }
}
