package org.openlmis.ghost.backfill.wiring;

import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.database.DatabasesConfiguration;
import org.openlmis.ghost.backfill.execution.ExecutionConfiguration;
import org.openlmis.ghost.backfill.load.JobsConfiguration;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every command needs: databases, the protocol, and the jobs of all entities. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DatabasesConfiguration.class,
    ExecutionConfiguration.class,
    JobsConfiguration.class,
    TaskRepositoryConfiguration.class
})
public class LoadConfiguration {

    @Bean
    MappingCatalogue mappingCatalogue() {
        return ScannedMappings.catalogue();
    }
}
