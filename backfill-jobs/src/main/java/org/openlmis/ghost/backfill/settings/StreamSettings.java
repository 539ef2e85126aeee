package org.openlmis.ghost.backfill.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.topic.TopicNames;
import org.openlmis.ghost.topic.TopicShape;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where v2's changes flow. The backfill never reads them; it only looks whether the way is open.
 *
 * @param kafka the brokers; not looked at if null
 * @param connect Kafka Connect's REST interface; not looked at if null
 * @param topicPrefix what the names of all topics begin with
 * @param heartbeatTable the v2 table that Debezium's heartbeat updates
 * @param stream what the streaming consumer is told of topics
 */
@ConfigurationProperties("ghost")
public record StreamSettings(
        @Nullable Kafka kafka,
        @Nullable Connect connect,
        @DefaultValue(TopicNames.PREFIX) String topicPrefix,
        @DefaultValue(TopicNames.HEARTBEAT_TABLE) String heartbeatTable,
        @DefaultValue Stream stream) {

    /**
     * Kafka.
     *
     * @param bootstrapServers {@code host:port}, separated by commas
     * @param properties passed on to Kafka's client as they are
     */
    public record Kafka(
            @Nullable String bootstrapServers, @DefaultValue Map<String, String> properties) {

        private static final int ANSWER_LIMIT_MILLIS = 5_000;
        private static final int RECONNECT_MILLIS = 1_000;

        public Kafka {
            properties = Map.copyOf(properties);
        }

        /** What a client is configured with that gives up soon. */
        public Map<String, Object> client() {
            Map<String, Object> client = new HashMap<>();
            client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_LIMIT_MILLIS);
            client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_LIMIT_MILLIS);
            client.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MILLIS);
            client.putAll(properties);
            client.put(
                    CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.valueOf(bootstrapServers));
            return client;
        }
    }

    /**
     * Kafka Connect.
     *
     * @param url such as {@code http://localhost:8083}
     */
    public record Connect(@Nullable URI url) {}

    /**
     * Topics as the streaming consumer creates them.
     *
     * @param partitions of each
     * @param topic what else they are like
     */
    public record Stream(
            @DefaultValue(TopicShape.PARTITIONS) int partitions, @DefaultValue TopicShape topic) {}
}
