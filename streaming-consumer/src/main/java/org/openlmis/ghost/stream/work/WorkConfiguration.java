package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the background work together. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    BackgroundWork backgroundWork(
            Ghost ghost, DriftWatch watch, StreamSettings settings, MeterRegistry registry) {
        Visibility visibility = new Visibility(Clock.systemUTC(), registry);
        return new BackgroundWork(
                ghost.derivation(),
                new Deriving(ghost.derivation(), visibility, registry),
                visibility,
                new SchemaSuspicion(watch, ghost.entities(), ghost.catalogue()),
                settings);
    }
}
