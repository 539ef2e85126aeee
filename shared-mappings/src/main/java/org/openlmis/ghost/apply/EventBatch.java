package org.openlmis.ghost.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;

/**
 * What one poll of the stream brought, to be landed in one transaction together with the offsets it
 * moves.
 *
 * @param owner the consumer instance, for the operator
 * @param changes in the order of each partition
 * @param moves one per partition of the poll
 * @param deadLetters records that could not be decoded
 * @param heartbeats heartbeats of v2 seen in this poll
 * @param oldest when v2 committed the oldest of the changes, null if unknown
 */
public record EventBatch(
        String owner,
        List<V2Change> changes,
        List<Move> moves,
        List<DeadLetter> deadLetters,
        List<Heartbeat> heartbeats,
        @Nullable Instant oldest) {

    /**
     * A partition's position moves.
     *
     * @param from the offset this poll started from: the end of the partition's previous poll, or
     *     where it was sought to
     * @param to the offset after its last record
     * @param v2Time when v2 committed the newest change of the poll, null if unknown
     */
    public record Move(
            String topic,
            int partition,
            long from,
            long to,
            @Nullable Lsn lsn,
            @Nullable Instant v2Time) {}

    /**
     * A record that cannot be landed: its coordinates, why, and its bytes.
     *
     * @param formerKey the key its row had before the primary key was changed, null if it was not
     */
    public record DeadLetter(
            String topic,
            int partition,
            long offset,
            String code,
            String message,
            byte @Nullable [] key,
            byte @Nullable [] value,
            byte @Nullable [] formerKey) {}

    /**
     * v2 says that it is alive: everything it committed before lies below the end offsets read
     * after this record arrived.
     *
     * @param kafkaTime when Connect sent it to Kafka, by Connect's clock
     * @param endOffsets {@code topic/partition} to end offset
     */
    public record Heartbeat(
            Lsn lsn, Instant v2Time, Instant kafkaTime, Map<String, Long> endOffsets) {}
}
