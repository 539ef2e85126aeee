package org.openlmis.ghost.backfill.wiring;

import javax.sql.DataSource;
import org.openlmis.ghost.backfill.execution.Patience;
import org.springframework.cloud.task.batch.configuration.TaskBatchExecutionListenerFactoryBean;
import org.springframework.cloud.task.configuration.EnableTask;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.cloud.task.repository.TaskExplorer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A process that executes jobs and ends: each run is a task, linked with its job executions. */
@Configuration(proxyBeanMethods = false)
@EnableTask
@Import(LoadConfiguration.class)
public class TaskConfiguration {

    @Bean
    Patience patience() {
        return Patience.UNTIL_LEASE_RUNS_OUT;
    }

    /** Links job executions with the task; Cloud Task adds it to job beans only. */
    @Bean
    TaskBatchExecutionListenerFactoryBean taskBatchExecutionListener(
            DataSource target, TaskExplorer tasks, TaskProperties properties) {
        return new TaskBatchExecutionListenerFactoryBean(
                target, tasks, properties.getTablePrefix());
    }
}
