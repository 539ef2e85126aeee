package org.openlmis.ghost.stream.topic;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.stream.settings.KafkaSettings;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.stream.settings.TopicSettings;
import org.openlmis.ghost.topic.TopicNames;
import org.openlmis.ghost.topic.TopicShape;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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
            Environment environment) {
        TopicShape shape =
                Binder.get(environment).bindOrCreate(TopicShape.SETTINGS, TopicShape.class);
        return new Topics(
                admin,
                names.all(catalogue).stream()
                        .map(name -> topic(name, settings.partitions(), shape))
                        .toList());
    }

    static NewTopic topic(String name, int partitions, TopicShape shape) {
        return new NewTopic(
                        name,
                        Optional.of(partitions),
                        Optional.ofNullable(shape.replicationFactor()))
                .configs(shape.settings());
    }
}
