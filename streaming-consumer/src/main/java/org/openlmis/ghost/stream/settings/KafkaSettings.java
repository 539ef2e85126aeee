package org.openlmis.ghost.stream.settings;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param properties passed on to Kafka's clients as they are (security, timeouts, {@code
 *     group.protocol} …)
 */
@ConfigurationProperties("ghost.kafka")
public record KafkaSettings(String bootstrapServers, @DefaultValue Map<String, String> properties) {

    private static final String SERVERS = "ghost.kafka.bootstrap-servers";

    public KafkaSettings {
        bootstrapServers =
                SettingException.require(
                        SERVERS,
                        bootstrapServers,
                        "set it to the brokers, like kafka-1:9092,kafka-2:9092");
        SettingException.check(
                bootstrapServers.matches("[^:,\\s]+:\\d+(\\s*,\\s*[^:,\\s]+:\\d+)*|.*\\[.*"),
                SERVERS,
                bootstrapServers,
                "write host:port, separated by commas");
        properties = Map.copyOf(properties);
    }

    /**
     * What any client is configured with.
     *
     * @param defaults give way to what the operator set
     * @param essentials nobody may change
     */
    public Map<String, Object> client(
            Map<String, Object> defaults, Map<String, Object> essentials) {
        Map<String, Object> client = new HashMap<>(defaults);
        client.putAll(properties);
        client.putAll(essentials);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return client;
    }
}
