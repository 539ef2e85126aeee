package org.openlmis.ghost.stream.poll;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.StreamPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends consumers to where the target database is.
 *
 * <p>While the target cannot be asked, partitions go on from what is known, or else from their
 * beginning, so that taking over partitions never waits for the target; the first poll then fails
 * until it can be asked. Thread-safe.
 */
final class Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    private final StreamPositions stored;
    private final KnownPositions known;

    Positions(StreamPositions stored, KnownPositions known) {
        this.stored = stored;
        this.known = known;
    }

    /** Partitions just taken over: what was known of them is out of date. Never throws. */
    void takeOver(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        known.forget(partitions);
        place(consumer, partitions);
    }

    /** Sends a consumer to where the target database is in its partitions. Never throws. */
    void place(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> found = find(consumer, partitions);
            found.forEach(consumer::seek);
            known.learn(found);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Positions of {} partitions cannot be read yet: {}",
                    partitions.size(),
                    Failure.line(e));
            partitions.forEach(partition -> goBack(consumer, partition));
        }
    }

    private void goBack(Consumer<?, ?> consumer, TopicPartition partition) {
        Long position = known.get(partition);
        if (position == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, position);
        }
    }

    private Map<TopicPartition, Long> find(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, Long> landed =
                stored.nextOffsets(
                        partitions.stream().map(TopicPartition::topic).distinct().toList());
        Map<TopicPartition, Long> found = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, beginning);
            found.put(partition, next(partition, landed.get(name(partition)), beginning, end));
        }
        return found;
    }

    /** Where to go on: what lies before Kafka's beginning or behind its end is lost. */
    private long next(TopicPartition partition, @Nullable Long landed, long beginning, long end) {
        if (landed == null) {
            return beginning;
        }
        if (landed < beginning || landed > end) {
            stored.gap(partition.topic(), partition.partition(), landed, beginning);
            return beginning;
        }
        return landed;
    }

    /** The name the target database knows a partition by. */
    static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }
}
