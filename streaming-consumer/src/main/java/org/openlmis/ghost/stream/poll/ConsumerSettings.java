package org.openlmis.ghost.stream.poll;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.openlmis.ghost.stream.settings.KafkaSettings;
import org.openlmis.ghost.stream.settings.StreamSettings;

/** How consumers are configured. */
final class ConsumerSettings {

    private static final int NEW_TOPICS_ARE_SEEN_AFTER_MS = 15_000;
    private static final int LONGEST_WAIT_FOR_A_BROKER_MS = 5_000;

    private ConsumerSettings() {}

    static Map<String, Object> of(KafkaSettings kafka, StreamSettings stream) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPICS_ARE_SEEN_AFTER_MS);
        defaults.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_WAIT_FOR_A_BROKER_MS);
        defaults.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        if (isClassic(kafka)) {
            defaults.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName());
        }
        return kafka.client(defaults, essentials(stream));
    }

    /**
     * Brokers older than 4.0 know the classic protocol only, so the newer one must be asked for.
     */
    private static boolean isClassic(KafkaSettings kafka) {
        return !"consumer"
                .equalsIgnoreCase(kafka.properties().get(ConsumerConfig.GROUP_PROTOCOL_CONFIG));
    }

    /** Positions are in the target database: Kafka must neither commit nor guess any. */
    private static Map<String, Object> essentials(StreamSettings stream) {
        return Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.GROUP_ID_CONFIG,
                stream.groupId(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                stream.maxPollRecords(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }
}
