package org.openlmis.ghost.stream.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the topics are like that this consumer creates; what is null is left to the broker.
 *
 * @param replicationFactor brokers that keep a copy
 * @param minInsyncReplicas copies without which nothing is written
 * @param retention how long records are kept: longer than the longest outage, since an entity whose
 *     records are gone must be loaded again
 */
@ConfigurationProperties("ghost.stream.topic")
public record TopicCreation(
        @Nullable Short replicationFactor,
        @Nullable Integer minInsyncReplicas,
        @Nullable Duration retention) {

    public TopicCreation {
        atLeastOne("replication-factor", replicationFactor);
        atLeastOne("min-insync-replicas", minInsyncReplicas);
        SettingException.check(
                retention == null || retention.compareTo(Duration.ofHours(1)) >= 0,
                "ghost.stream.topic.retention",
                String.valueOf(retention),
                "write a time of at least 1h, such as 14d");
    }

    /** A topic as it is to be created. */
    public NewTopic topic(String name, int partitions) {
        Map<String, String> settings = new HashMap<>();
        // compaction would drop changes of a row that were not landed yet
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        if (minInsyncReplicas != null) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInsyncReplicas.toString());
        }
        if (retention != null) {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        }
        return new NewTopic(name, Optional.of(partitions), Optional.ofNullable(replicationFactor))
                .configs(settings);
    }

    private static void atLeastOne(String name, @Nullable Number value) {
        SettingException.check(
                value == null || value.intValue() >= 1,
                "ghost.stream.topic." + name,
                String.valueOf(value),
                "write a number from 1");
    }
}
