package org.openlmis.ghost.quarantine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The roots that mappings refuse, each with its rule and place. That somebody discarded an entry
 * holds until an event changes the root or it is refused for another reason. Every method belongs
 * into the caller's target transaction.
 */
public final class Quarantine {

    private static final String PUT =
            """
            insert into ghost.quarantine as q (entity, root_key, code, v2_table, column_name, value, message, row_count, lsn)
            select ?, n.root_key, n.code, n.v2_table, n.column_name, n.value, n.message, n.row_count, n.lsn::pg_lsn
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                as n (root_key, code, v2_table, column_name, value, message, row_count, lsn)
            order by n.root_key
            on conflict (entity, root_key) do update set
                code = excluded.code, v2_table = excluded.v2_table, column_name = excluded.column_name,
                value = excluded.value, message = excluded.message, row_count = q.row_count + excluded.row_count,
                lsn = coalesce(excluded.lsn, q.lsn), attempts = q.attempts + 1, last_at = clock_timestamp(),
                discarded_at = case when %1$s then q.discarded_at end,
                discarded_by = case when %1$s then q.discarded_by end,
                discard_reason = case when %1$s then q.discard_reason end
            returning root_key, attempts"""
                    .formatted(
                            """
                            excluded.lsn is null and row(q.code, q.v2_table, q.column_name, q.value, q.message)
                            is not distinct from
                            row(excluded.code, excluded.v2_table, excluded.column_name, excluded.value, excluded.message)""");
    private static final String REMOVE =
            """
            delete from ghost.quarantine where entity = ? and root_key = any(?::text[])
            returning root_key, row_count""";

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final JdbcTemplate target;

    public Quarantine(JdbcTemplate target) {
        this.target = target;
    }

    /**
     * A root that goes to quarantine.
     *
     * @param rows v2 rows landed for it since it was last derived
     * @param lsn where v2 logged the newest of them, null if a chunk brought it
     */
    public record Entry(String rootKey, Refused refused, long rows, @Nullable String lsn) {}

    /** Puts roots into quarantine; returns those that were not there before. */
    public List<String> put(String entity, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> attempts = new HashMap<>();
        target.query(
                PUT,
                (RowCallbackHandler) row -> attempts.put(row.getString(1), row.getInt(2)),
                entity,
                texts(entries, Entry::rootKey),
                texts(entries, entry -> entry.refused().code()),
                texts(entries, entry -> entry.refused().table()),
                texts(entries, entry -> entry.refused().column()),
                texts(entries, entry -> entry.refused().value()),
                texts(entries, entry -> entry.refused().reason()),
                entries.stream().map(Entry::rows).toArray(Long[]::new),
                texts(entries, Entry::lsn));
        List<Entry> newlyRefused =
                entries.stream()
                        .filter(entry -> Integer.valueOf(1).equals(attempts.get(entry.rootKey())))
                        .toList();
        newlyRefused.forEach(
                entry -> LogField.ROOT_KEY.run(entry.rootKey(), () -> tell(entity, entry)));
        return newlyRefused.stream().map(Entry::rootKey).toList();
    }

    /** Without the value, which may be about a person. */
    private static void tell(String entity, Entry entry) {
        Refused refused = entry.refused();
        LOG.info(
                "quarantined entity={} root={} code={} column={}.{}",
                entity,
                entry.rootKey(),
                refused.code(),
                refused.table(),
                refused.column());
    }

    /** These roots are healed, or gone; returns the rows each had kept back. */
    public Map<String, Long> remove(String entity, Collection<String> roots) {
        Map<String, Long> rows = new HashMap<>();
        target.query(
                REMOVE,
                (RowCallbackHandler) row -> rows.put(row.getString(1), row.getLong(2)),
                entity,
                roots.toArray(String[]::new));
        return rows;
    }

    private interface Text {
        @Nullable String of(Entry entry);
    }

    private static String[] texts(List<Entry> entries, Text text) {
        return entries.stream().map(text::of).toArray(String[]::new);
    }
}
