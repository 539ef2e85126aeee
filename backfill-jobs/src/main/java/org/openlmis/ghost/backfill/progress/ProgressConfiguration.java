package org.openlmis.ghost.backfill.progress;

import org.openlmis.ghost.apply.Ghost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports progress wherever the application says. */
@Configuration(proxyBeanMethods = false)
public class ProgressConfiguration {

    @Bean
    ProgressReport progressReport(Ghost ghost, ProgressDisplay display) {
        return new ProgressReport(ghost, display);
    }
}
