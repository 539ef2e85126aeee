package org.openlmis.ghost.stream.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topics of landed tables reach now. Read after a heartbeat arrived, everything v2
 * committed before it lies below: Debezium publishes in commit order.
 *
 * @param tableTopics the topics of landed tables
 */
record EndOffsets(Set<String> tableTopics) {

    /** {@code topic/partition} to end offset of every partition that holds records. */
    Map<String, Long> read(Consumer<?, ?> consumer) {
        List<TopicPartition> partitions =
                consumer.listTopics().values().stream()
                        .flatMap(List::stream)
                        .filter(partition -> tableTopics.contains(partition.topic()))
                        .map(EndOffsets::partition)
                        .toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<String, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions)
                .forEach(
                        (partition, end) -> {
                            if (end > beginnings.getOrDefault(partition, 0L)) {
                                ends.put(Positions.name(partition), end);
                            }
                        });
        return Map.copyOf(ends);
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
