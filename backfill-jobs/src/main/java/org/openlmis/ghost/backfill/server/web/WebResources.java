package org.openlmis.ghost.backfill.server.web;

import java.time.Clock;
import org.openlmis.ghost.backfill.server.entity.EntityHistory;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.status.SystemStatusReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuditPage.class,
    EntityPages.class,
    ExecutionPages.class,
    FindPage.class,
    LoginPage.class,
    OverviewPage.class,
    PageModel.class,
    PageProblems.class,
    PendingPages.class,
    RootPages.class
})
public class WebResources {

    @Bean
    Words words(Clock clock) {
        return new Words(clock);
    }

    @Bean
    FlowRates flowRates(JdbcClient target, Clock clock) {
        return new FlowRates(target, clock);
    }

    @Bean
    OverviewReader overviewReader(
            SystemStatusReader status,
            EntityHistory history,
            ExecutionBrowser executions,
            FlowRates flows,
            Words words) {
        return new OverviewReader(
                status, history, executions, new PipelineReader(flows, words), words);
    }
}
