package org.openlmis.ghost.stream;

import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.drift.DriftCheck;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.Choices;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.stream.settings.SourceSettings;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.stream.settings.TargetSettings;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The databases, and the protocol put together on them. Nothing here connects at start. */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

    /**
     * Consumers, derivers, right assignments, drift, dead letters, health and the start may each
     * need a connection at once.
     */
    private static final int OTHER_CONNECTIONS = 6;

    @Bean
    DataSource target(TargetSettings target, StreamSettings stream) {
        int connections = stream.concurrency() + stream.deriveThreads() + OTHER_CONNECTIONS;
        return Pools.target(target.database(), connections);
    }

    @Bean
    V2Databases v2Databases(SourceSettings source) {
        return new V2Databases(
                Pools.v2("primary", source.primary()), Pools.v2("replica", source.replica()));
    }

    @Bean
    MappingCatalogue mappingCatalogue(SourceSettings source, Environment environment) {
        Choices choices = Binder.get(environment).bindOrCreate("ghost.mapping", Choices.class);
        return ScannedMappings.catalogue(new MappingSettings(source.zone(), choices));
    }

    @Bean
    GhostMigrations ghostMigrations(DataSource target) {
        return new GhostMigrations(target);
    }

    @Bean
    Ghost ghost(MappingCatalogue catalogue, DataSource target, V2Databases v2) {
        return Ghost.of(catalogue, target, v2.replica(), v2.primary());
    }

    @Bean
    RightAssignments rightAssignments(DataSource target) {
        return RightAssignments.of(target);
    }

    @Bean
    StatusChangeTrigger statusChangeTrigger(DataSource target, MappingCatalogue catalogue) {
        return new StatusChangeTrigger(target, catalogue);
    }

    @Bean
    DriftWatch driftWatch(
            MappingCatalogue catalogue, Ghost ghost, DataSource target, V2Databases v2) {
        DriftCheck check = new DriftCheck(catalogue, SchemaFacts.load());
        return new DriftWatch(check, v2.primary(), target, ghost.entities()::redirty);
    }
}
