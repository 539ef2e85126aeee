package org.openlmis.ghost.backfill.server.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.drift.DriftCheck;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.rights.RebuildRounds;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.task.batch.listener.support.JdbcTaskBatchDao;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.cloud.task.repository.TaskRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the operations server does without being asked. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {

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
    ClearingKeeper clearingKeeper(Ghost ghost) {
        return new ClearingKeeper(ghost);
    }

    @Bean
    Steward steward(
            Ghost ghost, EntityLauncher launcher, DriftWatch drift, StatusChangeTrigger trigger) {
        return new Steward(ghost, launcher, drift, trigger);
    }
}
