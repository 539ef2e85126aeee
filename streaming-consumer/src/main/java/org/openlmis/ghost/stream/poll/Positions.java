package org.openlmis.ghost.stream.poll;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.openlmis.ghost.apply.EventBatch.Move;
import org.openlmis.ghost.apply.StreamPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every partition of this process is, and how consumers are sent there.
 *
 * <p>What is kept here is only a belief: the target database holds the truth, and refuses a poll
 * that started elsewhere. While the target cannot be asked, partitions go on from what is believed,
 * or else from their beginning, so that taking over partitions never waits for the target; the
 * first poll then fails until it can be asked.
 *
 * <p>Thread-safe, provided that a partition belongs to one consumer at a time, as Kafka sees to.
 */
final class Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    private final StreamPositions stored;
    private final Map<TopicPartition, Long> believed = new ConcurrentHashMap<>();

    Positions(StreamPositions stored) {
        this.stored = stored;
    }

    /** Sends a consumer to where the target database is in its partitions. Never throws. */
    void place(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> found = find(consumer, partitions);
            found.forEach(consumer::seek);
            believed.putAll(found);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Positions of {} partitions cannot be read yet: {}",
                    partitions.size(),
                    Failure.line(e));
            partitions.forEach(partition -> goBack(consumer, partition));
        }
    }

    /** Partitions just taken over: what was believed of them is out of date. */
    void takeOver(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(believed::remove);
        place(consumer, partitions);
    }

    private void goBack(Consumer<?, ?> consumer, TopicPartition partition) {
        Long position = believed.get(partition);
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
            Long next = landed.get(name(partition));
            if (next != null
                    && (next < beginning || next > ends.getOrDefault(partition, beginning))) {
                LOG.error(
                        "{} was landed up to offset {}, but Kafka goes on at {}: changes may be lost, and its entity must be"
                                + " loaded again",
                        partition,
                        next,
                        beginning);
                stored.gap(partition.topic(), partition.partition(), next, beginning);
                next = beginning;
            }
            found.put(partition, next == null ? Long.valueOf(beginning) : next);
        }
        return found;
    }

    /**
     * Where a poll starts in a partition: before its first record by what Kafka left out, such as
     * aborted transactions.
     *
     * @throws PositionUnknownException if the target was not asked yet, or the record was landed
     *     before
     */
    long start(TopicPartition partition, long firstOffset) {
        Long position = believed.get(partition);
        if (position == null || position > firstOffset) {
            throw new PositionUnknownException(
                    "a poll of %s at offset %d, where %s was expected"
                            .formatted(partition, firstOffset, position));
        }
        return position;
    }

    /** The target committed these moves. */
    void moved(List<Move> moves) {
        moves.forEach(
                move ->
                        believed.put(
                                new TopicPartition(move.topic(), move.partition()), move.to()));
    }

    /** The name the target database knows a partition by. */
    static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }
}
