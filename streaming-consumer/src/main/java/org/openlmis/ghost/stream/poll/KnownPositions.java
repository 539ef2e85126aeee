package org.openlmis.ghost.stream.poll;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EventBatch.Move;

/**
 * Where this process believes the target database to be in each partition. A wrong belief does no
 * harm: the target refuses a poll that started elsewhere.
 *
 * <p>Thread-safe, provided that a partition belongs to one consumer at a time, as Kafka sees to.
 */
final class KnownPositions {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** The next offset to land, null if unknown. */
    @Nullable Long get(TopicPartition partition) {
        return next.get(partition);
    }

    void learn(Map<TopicPartition, Long> positions) {
        next.putAll(positions);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(next::remove);
    }

    /** The target committed these moves. */
    void moved(List<Move> moves) {
        moves.forEach(
                move -> next.put(new TopicPartition(move.topic(), move.partition()), move.to()));
    }

    /**
     * Where a poll starts in a partition: before its first record by what Kafka left out, such as
     * aborted transactions.
     *
     * @throws PositionUnknownException if the target must be asked first, or the record was landed
     *     before
     */
    long start(TopicPartition partition, long firstOffset) {
        Long position = next.get(partition);
        if (position == null || position > firstOffset) {
            throw new PositionUnknownException(
                    "a poll of %s at offset %d, where %s was expected"
                            .formatted(partition, firstOffset, position));
        }
        return position;
    }
}
