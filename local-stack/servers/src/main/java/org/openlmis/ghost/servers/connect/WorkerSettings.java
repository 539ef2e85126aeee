package org.openlmis.ghost.servers.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openlmis.ghost.servers.kafka.KafkaServer;

/** The settings of a lone worker, and the topics in which it keeps its state. */
final class WorkerSettings {

    private static final String OFFSETS = "connect-offsets";
    private static final String CONFIGURATIONS = "connect-configs";
    private static final String STATUSES = "connect-status";
    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";

    /** A lone worker takes its work back at once instead of waiting for others to return. */
    private static final Map<String, String> ALONE =
            Map.of(
                    "group.id", "connect",
                    "scheduled.rebalance.max.delay.ms", "0",
                    "session.timeout.ms", "6000",
                    "heartbeat.interval.ms", "1000",
                    "worker.unsync.backoff.ms", "1000",
                    "offset.flush.interval.ms", "1000",
                    "plugin.discovery", "service_load");

    private WorkerSettings() {}

    static void createTopics(KafkaServer kafka) {
        for (String topic : List.of(OFFSETS, CONFIGURATIONS, STATUSES)) {
            kafka.createTopic(topic, 1, Map.of("cleanup.policy", "compact"));
        }
    }

    static Path write(Path directory, KafkaServer kafka, String listener) {
        Properties properties = new Properties();
        properties.putAll(ALONE);
        properties.setProperty("bootstrap.servers", kafka.bootstrapServers());
        properties.setProperty("listeners", listener);
        properties.setProperty("key.converter", JSON);
        properties.setProperty("value.converter", JSON);
        properties.setProperty("offset.storage.topic", OFFSETS);
        properties.setProperty("offset.storage.replication.factor", "1");
        properties.setProperty("config.storage.topic", CONFIGURATIONS);
        properties.setProperty("config.storage.replication.factor", "1");
        properties.setProperty("status.storage.topic", STATUSES);
        properties.setProperty("status.storage.replication.factor", "1");
        Path settings = directory.resolve("connect.properties");
        try (Writer file = Files.newBufferedWriter(settings)) {
            properties.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + settings, e);
        }
        return settings;
    }
}
