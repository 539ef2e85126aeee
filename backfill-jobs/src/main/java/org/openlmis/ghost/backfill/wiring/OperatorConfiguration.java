package org.openlmis.ghost.backfill.wiring;

import org.openlmis.ghost.backfill.execution.Patience;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.progress.ProgressLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A process that acts on executions of other processes, and executes nothing itself. */
@Configuration(proxyBeanMethods = false)
@Import(LoadConfiguration.class)
public class OperatorConfiguration {

    @Bean
    Patience patience() {
        return Patience.NONE;
    }

    @Bean
    ProgressDisplay progressDisplay() {
        return new ProgressLines(line -> {});
    }
}
