package org.openlmis.ghost.backfill.preflight.stream;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.topic.TopicShape;

/**
 * Writes calls of Kafka's own tools, for whoever administers it.
 *
 * @param access where the broker is and how to sign in
 */
record KafkaCommands(String access) {

    static KafkaCommands of(StreamSettings.Kafka kafka) {
        String servers = "--bootstrap-server " + kafka.bootstrapServers();
        return new KafkaCommands(
                kafka.properties().isEmpty()
                        ? servers
                        : servers + " --command-config admin.properties");
    }

    String create(List<String> topics, StreamSettings.Stream wanted) {
        TopicShape shape = wanted.topic();
        String copies =
                shape.replicationFactor() == null
                        ? ""
                        : " --replication-factor " + shape.replicationFactor();
        String settings =
                shape.settings().entrySet().stream()
                        .map(KafkaCommands::assigned)
                        .collect(Collectors.joining(" --config ", " --config ", ""));
        return forEach(
                topics,
                "kafka-topics.sh %s --create --if-not-exists --topic \"$topic\" --partitions %d%s%s"
                        .formatted(access, wanted.partitions(), copies, settings));
    }

    String partitions(List<String> topics, int partitions) {
        return forEach(
                topics,
                "kafka-topics.sh %s --alter --topic \"$topic\" --partitions %d"
                        .formatted(access, partitions));
    }

    String set(List<String> topics, String setting, String value) {
        return forEach(
                topics,
                "kafka-configs.sh %s --alter --entity-type topics --entity-name \"$topic\" --add-config %s=%s"
                        .formatted(access, setting, value));
    }

    private static String forEach(List<String> topics, String command) {
        return "for topic in %s; do %s; done".formatted(String.join(" ", topics), command);
    }

    private static String assigned(Map.Entry<String, String> setting) {
        return setting.getKey() + "=" + setting.getValue();
    }
}
