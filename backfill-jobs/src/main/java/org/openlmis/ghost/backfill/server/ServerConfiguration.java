package org.openlmis.ghost.backfill.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.execution.Patience;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.progress.ProgressLines;
import org.openlmis.ghost.backfill.wiring.LoadConfiguration;
import org.openlmis.ghost.drift.DriftCheck;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.rights.RebuildRounds;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.cloud.task.batch.listener.support.JdbcTaskBatchDao;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.cloud.task.repository.TaskRepository;
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
    Entities.class,
    Executions.class,
    Jobs.class,
    PendingRoots.class,
    KeptBesideV3.class,
    Problems.class,
    StatusPage.class,
    SystemStatusReader.class
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

    @Bean
    ServedTasks servedTasks(
            TaskRepository tasks, DataSource target, TaskProperties properties, Clock clock) {
        return new ServedTasks(
                tasks, new JdbcTaskBatchDao(target, properties.getTablePrefix()), clock);
    }

    @Bean
    DriftWatch driftWatch(
            Ghost ghost, DataSource target, @Qualifier("replica") DataSource replica) {
        return new DriftWatch(
                new DriftCheck(ghost.catalogue(), ghost.facts()),
                replica,
                target,
                ghost.entities()::redirty);
    }

    @Bean
    RightsKeeper rightsKeeper(RightAssignments rights, MeterRegistry registry) {
        return new RightsKeeper(new RebuildRounds(rights, registry));
    }

    @Bean
    Steward steward(
            Ghost ghost, EntityLauncher launcher, DriftWatch drift, StatusChangeTrigger trigger) {
        return new Steward(ghost, launcher, drift, trigger);
    }
}
