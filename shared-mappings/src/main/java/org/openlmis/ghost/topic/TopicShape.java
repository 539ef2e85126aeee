package org.openlmis.ghost.topic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every topic is like ({@code ghost.stream.topic.*}); what is null is left to the broker.
 * Immutable.
 *
 * @param replicationFactor brokers that keep a copy
 * @param minInsyncReplicas copies without which nothing is written
 * @param retention how long records are kept: longer than the longest outage, since an entity whose
 *     records are gone must be loaded again
 */
public record TopicShape(
        @Nullable Short replicationFactor,
        @Nullable Integer minInsyncReplicas,
        @Nullable Duration retention) {

    /** Where these settings are. */
    public static final String SETTINGS = "ghost.stream.topic";

    /** Partitions of a topic if nobody configures {@code ghost.stream.partitions}. */
    public static final String PARTITIONS = "3";

    public static final String CLEANUP_POLICY = "cleanup.policy";
    public static final String MIN_INSYNC_REPLICAS = "min.insync.replicas";
    public static final String RETENTION = "retention.ms";

    /** Compaction would drop changes of a row that were not landed yet. */
    public static final String DELETE = "delete";

    /** Refuses, with IllegalArgumentException, what no topic can be like. */
    public TopicShape {
        atLeastOne("replication-factor", replicationFactor);
        atLeastOne("min-insync-replicas", minInsyncReplicas);
        check(
                retention == null || retention.compareTo(Duration.ofHours(1)) >= 0,
                "retention",
                retention,
                "write a time of at least 1h, such as 14d");
    }

    /** The settings of a topic, by Kafka's names. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(CLEANUP_POLICY, DELETE);
        if (minInsyncReplicas != null) {
            settings.put(MIN_INSYNC_REPLICAS, minInsyncReplicas.toString());
        }
        if (retention != null) {
            settings.put(RETENTION, Long.toString(retention.toMillis()));
        }
        return settings;
    }

    private static void atLeastOne(String name, @Nullable Number value) {
        check(value == null || value.intValue() >= 1, name, value, "write a number from 1");
    }

    private static void check(boolean good, String name, @Nullable Object value, String remedy) {
        if (!good) {
            throw new IllegalArgumentException(
                    "%s.%s=%s: %s".formatted(SETTINGS, name, value, remedy));
        }
    }
}
