package org.openlmis.ghost.backfill.server.web.overview;

import org.openlmis.ghost.backfill.server.entity.EntityHistory;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.status.SystemStatusReader;
import org.openlmis.ghost.backfill.server.web.pipeline.PipelineReader;
import org.openlmis.ghost.backfill.server.web.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the first page. */
@Configuration(proxyBeanMethods = false)
@Import(OverviewPage.class)
public class OverviewConfiguration {

    @Bean
    OverviewReader overviewReader(
            SystemStatusReader status,
            EntityHistory history,
            ExecutionBrowser executions,
            PipelineReader pipeline,
            Words words) {
        return new OverviewReader(status, history, executions, pipeline, words);
    }
}
