package org.openlmis.ghost.backfill.wiring;

import javax.sql.DataSource;
import org.springframework.cloud.task.configuration.DefaultTaskConfigurer;
import org.springframework.cloud.task.configuration.TaskConfigurer;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records tasks in the target: Spring Cloud Task cannot choose among several databases. */
@Configuration(proxyBeanMethods = false)
class TaskRepositoryConfiguration {

    @Bean
    TaskConfigurer taskConfigurer(
            DataSource target, TaskProperties properties, ApplicationContext context) {
        return new DefaultTaskConfigurer(target, properties.getTablePrefix(), context);
    }
}
