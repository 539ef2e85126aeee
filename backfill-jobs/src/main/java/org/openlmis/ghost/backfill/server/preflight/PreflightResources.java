package org.openlmis.ghost.backfill.server.preflight;

import io.micrometer.core.instrument.MeterRegistry;
import org.openlmis.ghost.backfill.start.UsableCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Wires the look at databases, capture and stream. */
@Configuration(proxyBeanMethods = false)
@Import(PreflightReport.class)
public class PreflightResources {

    @Bean
    PreflightWatch preflightWatch(Environment environment, MeterRegistry registry) {
        return new PreflightWatch(UsableCheck.everything(environment), registry);
    }
}
