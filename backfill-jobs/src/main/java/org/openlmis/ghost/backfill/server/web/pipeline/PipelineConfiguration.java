package org.openlmis.ghost.backfill.server.web.pipeline;

import java.time.Clock;
import org.openlmis.ghost.backfill.server.web.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the picture of the pipeline. */
@Configuration(proxyBeanMethods = false)
public class PipelineConfiguration {

    @Bean
    FlowRates flowRates(JdbcClient target, Clock clock) {
        return new FlowRates(target, clock);
    }

    @Bean
    PipelineReader pipelineReader(FlowRates flows, Words words) {
        return new PipelineReader(flows, words);
    }
}
