package org.openlmis.ghost.backfill.wiring;

import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.openlmis.ghost.backfill.database.DatabasesConfiguration;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.Choices;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.openlmis.ghost.verify.Verification;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What every command needs: the databases, and the protocol on them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DatabasesConfiguration.class, TaskRepositoryConfiguration.class})
public class ProtocolConfiguration {

    @Bean
    MappingCatalogue mappingCatalogue(SourceSettings source, Environment environment) {
        Choices choices = Binder.get(environment).bindOrCreate("ghost.mapping", Choices.class);
        return ScannedMappings.catalogue(new MappingSettings(source.timezone(), choices));
    }

    @Bean
    AuditLog auditLog(DataSource target) {
        return new AuditLog(target);
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
    Verification verification(
            Ghost ghost, DataSource target, @Qualifier("replica") DataSource replica) {
        return Verification.of(ghost, target, replica);
    }
}
