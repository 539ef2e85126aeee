package org.openlmis.ghost.apply;

import java.util.Collection;
import java.util.Map;

/** Stored Kafka positions: the truth about what was landed. */
public final class StreamPositions {

    /**
     * {@code topic/partition} to the next offset to land, for partitions that were landed from
     * before.
     */
    public Map<String, Long> nextOffsets(Collection<String> topics) {
        throw new UnsupportedOperationException();
    }

    /**
     * Kafka no longer has (or never had) the stored offset of a partition: changes may be lost.
     * Marks the entity as needing the next generation, and moves the position to where Kafka can go
     * on.
     */
    public void gap(String topic, int partition, long stored, long available) {
        throw new UnsupportedOperationException();
    }
}
