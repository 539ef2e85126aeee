package org.openlmis.ghost.backfill.server;

import java.time.Clock;
import java.time.ZoneId;
import org.openlmis.ghost.backfill.execution.Patience;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.progress.ProgressLines;
import org.openlmis.ghost.backfill.server.audit.AuditResources;
import org.openlmis.ghost.backfill.server.description.DescriptionConfiguration;
import org.openlmis.ghost.backfill.server.entity.EntityResources;
import org.openlmis.ghost.backfill.server.execution.ExecutionResources;
import org.openlmis.ghost.backfill.server.job.JobResources;
import org.openlmis.ghost.backfill.server.meter.MeterResources;
import org.openlmis.ghost.backfill.server.pending.PendingResources;
import org.openlmis.ghost.backfill.server.preflight.PreflightResources;
import org.openlmis.ghost.backfill.server.privacy.PrivacyConfiguration;
import org.openlmis.ghost.backfill.server.problem.ProblemConfiguration;
import org.openlmis.ghost.backfill.server.root.RootResources;
import org.openlmis.ghost.backfill.server.security.SecurityConfiguration;
import org.openlmis.ghost.backfill.server.source.SourceResources;
import org.openlmis.ghost.backfill.server.status.StatusResources;
import org.openlmis.ghost.backfill.server.throttle.ThrottleResources;
import org.openlmis.ghost.backfill.server.upkeep.UpkeepConfiguration;
import org.openlmis.ghost.backfill.server.web.WebResources;
import org.openlmis.ghost.backfill.wiring.LoadConfiguration;
import org.slf4j.LoggerFactory;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A process that serves operators, and executes jobs in the background when they ask. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
    LoadConfiguration.class,
    DescriptionConfiguration.class,
    ProblemConfiguration.class,
    ExecutionResources.class,
    SecurityConfiguration.class,
    AuditResources.class,
    JobResources.class,
    EntityResources.class,
    MeterResources.class,
    PendingResources.class,
    PrivacyConfiguration.class,
    RootResources.class,
    SourceResources.class,
    PreflightResources.class,
    StatusResources.class,
    ThrottleResources.class,
    UpkeepConfiguration.class,
    WebResources.class
})
public class ServerConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    Patience patience() {
        return Patience.NONE;
    }

    @Bean
    ProgressDisplay progressDisplay() {
        return new ProgressLines(LoggerFactory.getLogger("org.openlmis.ghost.progress")::info);
    }

    @Bean
    @BatchTaskExecutor
    TaskExecutor jobExecutor() {
        return new SimpleAsyncTaskExecutor("job-");
    }
}
