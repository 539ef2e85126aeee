package org.openlmis.ghost.backfill.server.web;

import java.time.Clock;
import org.openlmis.ghost.backfill.server.web.entity.EntityPagesConfiguration;
import org.openlmis.ghost.backfill.server.web.overview.OverviewConfiguration;
import org.openlmis.ghost.backfill.server.web.pipeline.PipelineConfiguration;
import org.openlmis.ghost.backfill.server.web.root.RootPagesConfiguration;
import org.openlmis.ghost.backfill.server.web.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuditPage.class,
    EntityPagesConfiguration.class,
    LoginPage.class,
    OverviewConfiguration.class,
    PageModel.class,
    PageProblems.class,
    PipelineConfiguration.class,
    PreflightPage.class,
    RootPagesConfiguration.class,
    ThrottlePage.class
})
public class WebResources {

    @Bean
    Words words(Clock clock) {
        return new Words(clock);
    }
}
