package org.openlmis.ghost.backfill.server.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the stream as a whole is; seconds and bytes, null where nothing tells. Three clocks take
 * part: v2's, Connect's and the target's.
 *
 * @param newestV2Time v2's time in the newest heartbeat landed; heartbeats older than ten minutes
 *     are forgotten
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

        static final Replica NOT_MEASURED = new Replica(null, null, "not measured yet");
    }

    /**
     * What keeps v2's WAL for Debezium.
     *
     * @param bytes WAL that Debezium has not confirmed yet: not in Kafka for sure
     * @param walStatus PostgreSQL's word: reserved, extended, unreserved or lost
     * @param unknown why this cannot be told, null if it can
     */
    public record Slot(
            String name,
            @Nullable Boolean active,
            @Nullable Long bytes,
            @Nullable String walStatus,
            @Nullable String unknown) {}
}
