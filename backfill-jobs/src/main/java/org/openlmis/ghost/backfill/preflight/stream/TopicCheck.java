package org.openlmis.ghost.backfill.preflight.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.topic.BrokerAnswer;
import org.openlmis.ghost.topic.TopicNames;

/** Whether Kafka has the topics as the streaming consumer declares them. */
final class TopicCheck {

    private final StreamSettings settings;
    private final List<String> names;

    TopicCheck(StreamSettings settings, MappingCatalogue catalogue) {
        this.settings = settings;
        this.names =
                new TopicNames(settings.topicPrefix(), settings.heartbeatTable())
                        .all(catalogue).stream().sorted().toList();
    }

    List<Finding> findings(StreamSettings.Kafka kafka) {
        KafkaCommands commands = KafkaCommands.of(kafka);
        try (Admin admin = Admin.create(kafka.client())) {
            Map<String, TopicDescription> there = describe(admin);
            TopicComparison comparison =
                    new TopicComparison(settings.stream(), commands, configured(admin, there));
            List<Finding> findings = new ArrayList<>();
            findings.add(
                    Finding.ok(
                            Code.KAFKA,
                            StreamPreflight.KAFKA,
                            kafka.bootstrapServers() + " answers"));
            findings.add(missing(there, commands));
            findings.addAll(comparison.findings());
            return findings;
        } catch (KafkaException e) {
            return List.of(
                    Finding.error(
                            Code.KAFKA,
                            StreamPreflight.KAFKA,
                            "%s does not answer as it should: %s"
                                    .formatted(kafka.bootstrapServers(), e.getMessage()),
                            "check that setting and ghost.kafka.properties.*, start the broker, and"
                                    + " allow DESCRIBE and DESCRIBE_CONFIGS of topics"));
        }
    }

    private Finding missing(Map<String, TopicDescription> there, KafkaCommands commands) {
        List<String> missing = names.stream().filter(name -> !there.containsKey(name)).toList();
        return missing.isEmpty()
                ? Finding.ok(Code.TOPICS, StreamPreflight.KAFKA, names.size() + " topics exist")
                : Finding.error(
                        Code.TOPICS,
                        StreamPreflight.KAFKA,
                        "topics are missing: " + String.join(", ", missing),
                        "start the streaming consumer, which creates them, or run "
                                + commands.create(missing, settings.stream()));
    }

    private Map<String, TopicDescription> describe(Admin admin) {
        Map<String, TopicDescription> there = new TreeMap<>();
        admin.describeTopics(names)
                .topicNameValues()
                .forEach(
                        (name, description) -> {
                            try {
                                there.put(name, await(description));
                            } catch (UnknownTopicOrPartitionException e) {
                                there.remove(name);
                            }
                        });
        return there;
    }

    private static List<Topic> configured(Admin admin, Map<String, TopicDescription> there) {
        List<ConfigResource> topics =
                there.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList();
        return await(admin.describeConfigs(topics).all()).entrySet().stream()
                .flatMap(
                        each ->
                                Stream.ofNullable(there.get(each.getKey().name()))
                                        .map(topic -> Topic.of(topic, each.getValue())))
                .sorted()
                .toList();
    }

    private static <T> T await(KafkaFuture<T> future) {
        return BrokerAnswer.await(future, KafkaException.class, KafkaException::new);
    }
}
