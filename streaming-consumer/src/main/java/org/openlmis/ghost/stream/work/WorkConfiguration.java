package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.rights.RebuildRounds;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.stream.decode.EventDecoder;
import org.openlmis.ghost.stream.decode.RecordFields;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the background work together. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    BackgroundWork backgroundWork(
            Ghost ghost,
            DriftWatch watch,
            StatusChangeTrigger trigger,
            RightAssignments rights,
            EventDecoder decoder,
            RecordFields fields,
            StreamSettings settings,
            MeterRegistry registry) {
        Visibility visibility = new Visibility(Clock.systemUTC(), registry);
        SchemaSuspicion suspicion = new SchemaSuspicion(watch, ghost.entities(), ghost.catalogue());
        return new BackgroundWork(
                new Deriving(ghost.derivation(), trigger, visibility, registry),
                suspicion,
                new RebuildRounds(rights, registry),
                new DeadLetterRetry(ghost.deadLetters(), decoder, fields, suspicion),
                settings);
    }
}
