package org.openlmis.ghost.backfill.server.lag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.source.ReplicaDelay;
import org.openlmis.ghost.backfill.server.source.SourceState;

/**
 * How far the stream as a whole is; seconds and bytes, null where nothing tells. Three clocks take
 * part: v2's, Connect's and the target's.
 *
 * @param newestV2Time v2's time in the newest heartbeat landed
 * @param silent how long ago that was landed: at most a few seconds while the stream flows
 * @param v2ToKafka how long it took to Kafka
 * @param kafkaToLanded how long it took from there
 */
public record StreamLag(
        @Nullable Instant newestV2Time,
        @Nullable Double silent,
        @Nullable Double v2ToKafka,
        @Nullable Double kafkaToLanded,
        Replica replica,
        Slot slot) {

    /**
     * v2's read replica.
     *
     * @param bytes WAL it has not replayed yet
     * @param seconds age of the newest transaction replayed; 0 if there is nothing to replay
     * @param unknown why this cannot be told, null if it can
     */
    public record Replica(
            @Nullable Long bytes, @Nullable Double seconds, @Nullable String unknown) {

        static Replica of(SourceState source) {
            ReplicaDelay delay = source.replicaDelay();
            return delay == null
                    ? new Replica(null, null, why(source, source.replicaTrouble()))
                    : new Replica(delay.bytes(), inSeconds(delay.time()), null);
        }
    }

    /**
     * What keeps v2's WAL for Debezium.
     *
     * @param bytes WAL that Debezium has not confirmed yet: not in Kafka for sure
     * @param retainedBytes WAL that v2 keeps for it
     * @param limitBytes what v2 keeps at most, null if there is no limit
     * @param secondsToLoss until it is lost at the pace of the last minutes, null while it is not
     *     in danger
     * @param walStatus PostgreSQL's word: reserved, extended, unreserved or lost
     * @param unknown why this cannot be told, null if it can
     */
    public record Slot(
            String name,
            @Nullable Boolean active,
            @Nullable Long bytes,
            @Nullable Long retainedBytes,
            @Nullable Long limitBytes,
            @Nullable Double secondsToLoss,
            @Nullable String walStatus,
            @Nullable String unknown) {

        static Slot of(String name, SourceState source) {
            var slot = source.slot();
            if (slot == null) {
                return unknown(name, why(source, source.primaryTrouble()));
            }
            return slot.isMissing()
                    ? unknown(name, "v2 has no such slot")
                    : new Slot(
                            name,
                            slot.active(),
                            slot.unconfirmedBytes(),
                            slot.retainedBytes(),
                            slot.limitBytes(),
                            inSeconds(source.timeToLoss()),
                            slot.status(),
                            null);
        }

        private static Slot unknown(String name, String why) {
            return new Slot(name, null, null, null, null, null, null, why);
        }
    }

    private static String why(SourceState source, @Nullable String trouble) {
        String first = source.primaryTrouble() == null ? trouble : source.primaryTrouble();
        return first == null ? "not measured yet" : first;
    }

    private static @Nullable Double inSeconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis() / 1000.0;
    }
}
