package org.openlmis.ghost.stream.life;

import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.stream.poll.SignsOfLife;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.stream.topic.Topics;
import org.openlmis.ghost.stream.work.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Puts start, end and health together. */
@Configuration(proxyBeanMethods = false)
class LifeConfiguration {

    private static final int SECONDS_FOR_A_HEALTH_QUERY = 3;

    @Bean
    ConsumerLifecycle consumerLifecycle(
            GhostMigrations migrations,
            Ghost ghost,
            Topics topics,
            BackgroundWork work,
            MessageListenerContainer consumers,
            StreamSettings settings) {
        return new ConsumerLifecycle(
                migrations, ghost, topics, work, consumers, settings.shutdownLimit());
    }

    @Bean
    TargetHealth targetHealthIndicator(DataSource target, ConsumerLifecycle lifecycle) {
        JdbcTemplate template = new JdbcTemplate(target);
        template.setQueryTimeout(SECONDS_FOR_A_HEALTH_QUERY);
        return new TargetHealth(template, lifecycle);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(
            Admin admin, MessageListenerContainer consumers, SignsOfLife life) {
        return new KafkaHealth(admin, consumers, life);
    }
}
