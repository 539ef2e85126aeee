package org.openlmis.ghost.stream.poll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the topics of landed tables reach now. Read after a heartbeat arrived, everything v2
 * committed before it lies below: Debezium publishes in commit order.
 *
 * @param tableTopics the topics of landed tables
 */
record EndOffsets(Set<String> tableTopics) {

    /** {@code topic/partition} to end offset; 0 for a partition that holds no record. */
    Map<String, Long> read(Consumer<?, ?> consumer) {
        List<TopicPartition> partitions =
                consumer.listTopics().values().stream()
                        .flatMap(List::stream)
                        .filter(partition -> tableTopics.contains(partition.topic()))
                        .map(EndOffsets::partition)
                        .toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Positions::name,
                                partition ->
                                        reached(beginnings.get(partition), ends.get(partition))));
    }

    private static long reached(@Nullable Long beginning, @Nullable Long end) {
        return end == null || end.equals(beginning) ? 0 : end;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
