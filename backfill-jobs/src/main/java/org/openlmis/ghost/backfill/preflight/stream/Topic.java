package org.openlmis.ghost.backfill.preflight.stream;

import java.util.Objects;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.openlmis.ghost.topic.TopicShape;

/** A topic as the broker has it. Ordered by name. */
record Topic(
        String name,
        int partitions,
        int copies,
        int minInsync,
        String cleanup,
        long retentionMillis,
        long retentionBytes)
        implements Comparable<Topic> {

    static Topic of(TopicDescription description, Config config) {
        return new Topic(
                description.name(),
                description.partitions().size(),
                description.partitions().stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(0),
                Integer.parseInt(value(config, TopicShape.MIN_INSYNC_REPLICAS)),
                value(config, TopicShape.CLEANUP_POLICY),
                Long.parseLong(value(config, TopicShape.RETENTION)),
                Long.parseLong(value(config, "retention.bytes")));
    }

    private static String value(Config config, String name) {
        return Objects.requireNonNull(config.get(name), name).value();
    }

    @Override
    public int compareTo(Topic other) {
        return name.compareTo(other.name);
    }
}
