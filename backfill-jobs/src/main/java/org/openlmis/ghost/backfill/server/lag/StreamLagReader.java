package org.openlmis.ghost.backfill.server.lag;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.source.SourceState;
import org.openlmis.ghost.backfill.server.source.SourceWatch;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far the stream is: from the newest heartbeat landed, and what v2 last said. */
public final class StreamLagReader {

    private static final String FIND_HEARTBEAT =
            """
            select v2_time, extract(epoch from clock_timestamp() - seen_at)::float8 as silent,
                   extract(epoch from kafka_time - v2_time)::float8 as v2_to_kafka,
                   extract(epoch from seen_at - kafka_time)::float8 as kafka_to_landed
              from ghost.heartbeat
             order by seen_at desc
             limit 1
            """;

    private final JdbcClient target;
    private final SourceWatch source;
    private final String slot;

    StreamLagReader(JdbcClient target, SourceWatch source, SourceSettings settings) {
        this.target = target;
        this.source = source;
        this.slot = settings.slot();
    }

    /** The newest heartbeat landed. */
    record Heartbeat(
            OffsetDateTime v2Time,
            double silent,
            @Nullable Double v2ToKafka,
            @Nullable Double kafkaToLanded) {}

    /** Now, as far as it is known. */
    public StreamLag read() {
        Optional<Heartbeat> newest = target.sql(FIND_HEARTBEAT).query(Heartbeat.class).optional();
        SourceState seen = source.state();
        StreamLag.Replica replica = StreamLag.Replica.of(seen);
        StreamLag.Slot kept = StreamLag.Slot.of(slot, seen);
        return newest.map(heartbeat -> lag(heartbeat, replica, kept))
                .orElseGet(() -> new StreamLag(null, null, null, null, replica, kept));
    }

    private static StreamLag lag(Heartbeat newest, StreamLag.Replica replica, StreamLag.Slot slot) {
        return new StreamLag(
                newest.v2Time().toInstant(),
                newest.silent(),
                newest.v2ToKafka(),
                newest.kafkaToLanded(),
                replica,
                slot);
    }
}
