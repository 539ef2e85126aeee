package org.openlmis.ghost.stream.topic;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.stream.settings.KafkaSettings;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.stream.settings.TopicCreation;
import org.openlmis.ghost.stream.settings.TopicSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics, and the client that creates them. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    TopicNames topicNames(TopicSettings settings) {
        return new TopicNames(settings.topicPrefix(), settings.heartbeatTable());
    }

    @Bean
    Admin kafkaAdministration(KafkaSettings kafka) {
        return Admin.create(
                kafka.client(
                        Map.of(
                                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000),
                        Map.of()));
    }

    @Bean
    Topics topics(
            Admin admin,
            TopicNames names,
            MappingCatalogue catalogue,
            StreamSettings settings,
            TopicCreation creation) {
        Set<String> wanted = new TreeSet<>(names.toRead(catalogue));
        wanted.add(names.ofDeadLetters());
        return new Topics(
                admin,
                wanted.stream().map(name -> creation.topic(name, settings.partitions())).toList());
    }
}
