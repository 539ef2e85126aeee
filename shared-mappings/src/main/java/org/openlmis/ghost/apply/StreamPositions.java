package org.openlmis.ghost.apply;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Stored Kafka positions: the truth about what was landed. Thread-safe. */
public final class StreamPositions {

    private static final Logger LOG = LoggerFactory.getLogger(StreamPositions.class);
    private static final String NEXT_OFFSETS =
            "select topic || '/' || partition, next_offset from ghost.stream_position where topic = any(?::text[])";
    private static final String MOVE =
            """
            update ghost.stream_position set next_offset = ?, lsn = coalesce(?::pg_lsn, lsn), v2_time = coalesce(?, v2_time),
                owner = ?, updated_at = clock_timestamp()
            where topic = ? and partition = ? and next_offset = ?""";
    private static final String BEGIN =
            """
            insert into ghost.stream_position (next_offset, lsn, v2_time, owner, topic, partition)
            values (?, ?::pg_lsn, ?, ?, ?, ?) on conflict do nothing""";
    private static final String RESET =
            """
            insert into ghost.stream_position (next_offset, topic, partition) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset""";
    private static final String REQUIRE_RELOAD =
            "update ghost.entity set reload_required = ? where name = ?";
    private static final String DEAD_LETTER =
            """
            insert into ghost.dead_letter (topic, partition, record_offset, code, message, record_key, record_value,
                former_key, generation)
            values (?, ?, ?, ?, ?, ?, ?, ?, (select generation from ghost.entity where name = ?)) on conflict do nothing""";
    private static final String HEARTBEAT =
            """
            insert into ghost.heartbeat (lsn, v2_time, kafka_time, end_offsets)
            select ?::pg_lsn, ?, ?, jsonb_object_agg(k.partition, k.end_offset)
            from unnest(?::text[], ?::bigint[]) as k (partition, end_offset)
            on conflict do nothing""";

    /**
     * After ten minutes one a minute is kept, after three hours one an hour: an entity that is
     * further behind than any heartbeat would not be known to be behind.
     */
    private static final String FORGET_HEARTBEATS =
            """
            delete from ghost.heartbeat h using (
                select lsn, row_number() over (partition by date_trunc(
                    case when seen_at < clock_timestamp() - interval '3 hours' then 'hour' else 'minute' end, seen_at)
                    order by lsn) as place
                from ghost.heartbeat where seen_at < clock_timestamp() - interval '10 minutes') old
            where h.lsn = old.lsn and (place > 1 or seen_at < clock_timestamp() - interval '14 days')""";

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;

    StreamPositions(TargetTransactions target, MappingCatalogue catalogue) {
        this.target = target;
        this.catalogue = catalogue;
    }

    /**
     * {@code topic/partition} to the next offset to land, for partitions that were landed from
     * before.
     */
    public Map<String, Long> nextOffsets(Collection<String> topics) {
        Map<String, Long> offsets = new LinkedHashMap<>();
        target.jdbc()
                .query(
                        NEXT_OFFSETS,
                        (RowCallbackHandler) row -> offsets.put(row.getString(1), row.getLong(2)),
                        (Object) topics.toArray(String[]::new));
        return offsets;
    }

    /**
     * Kafka no longer has (or never had) the stored offset of a partition: changes may be lost.
     * Marks the entity as needing the next generation, and moves the position to where Kafka can go
     * on.
     */
    public void gap(String topic, int partition, long stored, long available) {
        String entity = entity(topic);
        String why =
                "Kafka no longer has offset %d of %s/%d (next is %d): changes may be lost"
                        .formatted(stored, topic, partition, available);
        target.runWithoutResult(
                () -> {
                    if (entity != null) {
                        target.jdbc().update(REQUIRE_RELOAD, why, entity);
                    }
                    target.jdbc().update(RESET, available, topic, partition);
                });
        Runnable tell = () -> LOG.warn("{}; the next generation of the entity recovers them", why);
        if (entity == null) {
            tell.run();
        } else {
            LogField.ENTITY.run(entity, tell);
        }
    }

    /** The entity that a topic's table belongs to, null if it is not landed. */
    private @Nullable String entity(String topic) {
        String table = topic.substring(topic.lastIndexOf('.') + 1);
        return catalogue.findTable(table) == null ? null : catalogue.owner(table).name();
    }

    /**
     * Moves every partition of the poll from where the poll started, or throws {@link
     * PositionLostException}.
     */
    void move(EventBatch batch) {
        List<EventBatch.Move> moves =
                batch.moves().stream()
                        .sorted(
                                (a, b) ->
                                        a.topic().equals(b.topic())
                                                ? Integer.compare(a.partition(), b.partition())
                                                : a.topic().compareTo(b.topic()))
                        .toList();
        for (EventBatch.Move move : moves) {
            if (update(MOVE, batch.owner(), move, true) == 0
                    && update(BEGIN, batch.owner(), move, false) == 0) {
                throw new PositionLostException(
                        "%s/%d is no longer at offset %d: another consumer owns it"
                                .formatted(move.topic(), move.partition(), move.from()));
            }
        }
    }

    private int update(String sql, String owner, EventBatch.Move move, boolean withFrom) {
        Object[] parameters = {
            move.to(),
            move.lsn() == null ? null : String.valueOf(move.lsn()),
            move.v2Time() == null ? null : Timestamp.from(move.v2Time()),
            owner,
            move.topic(),
            move.partition(),
            move.from()
        };
        return target.jdbc().update(sql, withFrom ? parameters : Arrays.copyOf(parameters, 6));
    }

    /** Keeps dead letters and heartbeats of the poll. */
    void note(EventBatch batch) {
        batch.deadLetters()
                .forEach(
                        letter ->
                                target.jdbc()
                                        .update(
                                                DEAD_LETTER,
                                                letter.topic(),
                                                letter.partition(),
                                                letter.offset(),
                                                letter.code(),
                                                letter.message(),
                                                letter.key(),
                                                letter.value(),
                                                letter.formerKey(),
                                                entity(letter.topic())));
        batch.heartbeats().forEach(this::note);
    }

    private void note(EventBatch.Heartbeat heartbeat) {
        Map<String, Long> offsets = new LinkedHashMap<>(heartbeat.endOffsets());
        if (!offsets.isEmpty()) {
            target.jdbc().update(FORGET_HEARTBEATS);
            target.jdbc()
                    .update(
                            HEARTBEAT,
                            heartbeat.lsn().toString(),
                            Timestamp.from(heartbeat.v2Time()),
                            Timestamp.from(heartbeat.kafkaTime()),
                            offsets.keySet().toArray(String[]::new),
                            offsets.values().toArray(Long[]::new));
        }
    }
}
