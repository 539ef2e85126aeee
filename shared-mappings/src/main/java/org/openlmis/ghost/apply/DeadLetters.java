package org.openlmis.ghost.apply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lands events again that could not be landed when they were read, for an operator who has removed
 * the cause.
 *
 * <p>Guarantee: a state of a row that is newer than the event's is never overwritten. An event may
 * be newer than a row only if it was read in the current generation, no later event of the row has
 * landed, and no later one is a dead letter itself. A generation opened after it was read loads
 * what the event brought from v2, and whatever followed; positions alone would not tell.
 * Thread-safe.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private static final String FIND_WANTED =
            """
            select id, topic, record_key, record_value, former_key from ghost.dead_letter
            where state = 'RETRY' order by topic, partition, record_offset limit ?""";

    private static final String TAKE =
            """
            select coalesce(generation, -1) from ghost.dead_letter
            where id = ? and state = 'RETRY' for update skip locked""";

    private static final String FIND_LATER =
            """
            select later.id from ghost.dead_letter l
            join ghost.dead_letter later on later.topic = l.topic and later.partition = l.partition
                and later.record_key = l.record_key and later.record_offset > l.record_offset
            where l.id = ? and later.state in ('NEW', 'RETRY', 'DISCARDED')
            order by later.record_offset desc limit 1""";

    private static final String FIND_NEWER =
            """
            select l._lsn::text from landing.%s l
            where l._origin = 'EVENT' and l._lsn > ?::pg_lsn and %s""";

    private static final String RESOLVE =
            """
            update ghost.dead_letter set state = ?, resolution = ?, resolved_at = clock_timestamp(),
                attempts = attempts + 1
            where id = ? and state = 'RETRY'""";

    private static final String REFUSE =
            """
            update ghost.dead_letter set state = 'NEW', code = ?, message = ?, attempts = attempts + 1
            where id = ? and state = 'RETRY'""";

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final Landing landing;
    private final EventLander events;
    private final EntityRows entities;

    DeadLetters(
            TargetTransactions target,
            MappingCatalogue catalogue,
            Landing landing,
            EventLander events) {
        this.target = target;
        this.catalogue = catalogue;
        this.landing = landing;
        this.events = events;
        this.entities = new EntityRows(target.jdbc());
    }

    /**
     * A record to be decoded again.
     *
     * @param formerKey the key its row had before the primary key was changed, null if it was not
     */
    public record Letter(
            long id,
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            byte @Nullable [] formerKey) {}

    /** Records that an operator wants landed again, in the order of their partitions. */
    public List<Letter> wanted(int limit) {
        return target.jdbc()
                .query(
                        FIND_WANTED,
                        (row, number) ->
                                new Letter(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getBytes(3),
                                        row.getBytes(4),
                                        row.getBytes(5)),
                        limit);
    }

    /**
     * Lands the change of a record, or notes why a newer state of its row is known. Does nothing if
     * another process has it in hand.
     *
     * @throws org.springframework.dao.DataAccessException the target refuses the change again, or
     *     cannot be reached; nothing has happened then
     */
    public void landAgain(long id, V2Change change) {
        target.runWithoutResult(
                () -> {
                    for (int generation : target.jdbc().queryForList(TAKE, Integer.class, id)) {
                        String newer = newer(id, generation, change);
                        if (newer == null) {
                            land(change);
                        }
                        resolve(id, newer == null ? "RETRIED" : "SUPERSEDED", newer);
                    }
                });
    }

    private void land(V2Change change) {
        events.landInTransaction(
                new EventBatch("retry", List.of(change), List.of(), List.of(), List.of(), null));
    }

    /** Why the change must not be landed any more, null if it may. */
    private @Nullable String newer(long id, int generation, V2Change change) {
        String entity = catalogue.owner(change.table()).name();
        target.lockShared(entity);
        int current = entities.state(entity).generation();
        if (generation < current) {
            return "generation %d of %s, opened later, holds what v2 has"
                    .formatted(current, entity);
        }
        List<Long> later = target.jdbc().queryForList(FIND_LATER, Long.class, id);
        if (!later.isEmpty()) {
            return "dead letter %d is a later event of the same row".formatted(later.get(0));
        }
        String landed = newerLanded(change);
        return landed == null
                ? null
                : "a later event of the row, at %s, has landed".formatted(landed);
    }

    private @Nullable String newerLanded(V2Change change) {
        Map<String, @Nullable String> key;
        if (change instanceof V2Change.Upsert upsert) {
            key = upsert.values();
        } else if (change instanceof V2Change.Delete delete) {
            key = delete.key();
        } else {
            return null;
        }
        LandingTable table = landing.table(change.table());
        String sql = FIND_NEWER.formatted(table.name(), hasKey(table));
        Object[] parameters = new Object[1 + table.key().size()];
        parameters[0] = change.lsn().toString();
        for (int i = 1; i < parameters.length; i++) {
            parameters[i] = String.valueOf(key.get(table.keyNames().get(i - 1)));
        }
        List<String> newer = target.jdbc().queryForList(sql, String.class, parameters);
        return newer.isEmpty() ? null : newer.get(0);
    }

    private static String hasKey(LandingTable table) {
        return table.key().stream()
                .map(column -> "l.%s = ?::%s".formatted(column.name(), column.type()))
                .collect(Collectors.joining(" and "));
    }

    /** The record turned out to change nothing; or why it needs no landing any more. */
    public void close(long id, String resolution) {
        target.runWithoutResult(() -> resolve(id, "RETRIED", resolution));
    }

    private void resolve(long id, String state, @Nullable String resolution) {
        target.jdbc().update(RESOLVE, state, resolution, id);
        LOG.info("dead letter={} is {}", id, state);
    }

    /** The record cannot be landed again either, maybe for another reason. */
    public void refuse(long id, String code, String message) {
        target.runWithoutResult(() -> target.jdbc().update(REFUSE, code, message, id));
        LOG.error("dead letter={} cannot be landed again code={}", id, code);
    }
}
