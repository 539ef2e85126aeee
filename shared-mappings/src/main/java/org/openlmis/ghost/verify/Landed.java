package org.openlmis.ghost.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the target knows about changes that are still on their way to v3. */
final class Landed {

    private static final String HAS_STREAM = "select exists (select from ghost.heartbeat)";

    private static final String READ_PASSED =
            """
            select max(h.lsn)::text from ghost.heartbeat h
            where not exists (
                select from jsonb_each_text(h.end_offsets) o
                left join ghost.stream_position p on p.topic || '/' || p.partition = o.key
                where coalesce(p.next_offset, 0) < o.value::bigint)\
            """;

    private static final String READ_PENDING =
            """
            select root_key, state from ghost.dirty_root
            where entity = ? and root_key = any (?::text[])
            union all
            select root_key, 'QUARANTINED' from ghost.quarantine
            where entity = ? and root_key = any (?::text[])
            union all
            select root_key, 'DIRTY' from unnest(?::text[]) as k (root_key)
            where exists (select from ghost.owed_mark)
            order by 2\
            """;

    private static final String READ_NEWEST_MARK = "select last_value from ghost.dirty_mark";

    private static final String READ_OLDEST_DIRTY =
            """
            select case when exists (select from ghost.owed_mark) then 0
                else coalesce(min(mark), 9223372036854775807) end
            from ghost.dirty_root where state = 'DIRTY' and entity = any (?::text[])\
            """;

    private final JdbcTemplate target;

    Landed(JdbcTemplate target) {
        this.target = target;
    }

    /** Whether a consumer follows v2 and has not landed everything committed up to here. */
    boolean isBehind(Lsn position) {
        Lsn passed = passed();
        return hasStream() && (passed == null || passed.compareTo(position) < 0);
    }

    /** Every root marked dirty up to now has this mark or an older one. */
    long newestMark() {
        return mark(READ_NEWEST_MARK);
    }

    /**
     * The oldest mark of a root that still is dirty; the highest number if none is, 0 while it is
     * not known who else has to follow a derivation.
     */
    long oldestDirty(Collection<String> entities) {
        return mark(READ_OLDEST_DIRTY, (Object) entities.toArray(String[]::new));
    }

    private long mark(String query, Object... parameters) {
        return Objects.requireNonNull(target.queryForObject(query, Long.class, parameters));
    }

    /** Why v3 may lawfully differ from what v2 demands of a root. */
    enum Pending {
        /**
         * Landing rows changed, or a row that it may refer to was just derived; v3 follows soon.
         */
        DIRTY,
        /** v3 or v2 refuses the root. */
        QUARANTINED,
        /** It waits for another row. */
        WAITING
    }

    /** Whether any consumer ever followed v2. */
    boolean hasStream() {
        return Boolean.TRUE.equals(target.queryForObject(HAS_STREAM, Boolean.class));
    }

    /** Everything v2 committed up to here has landed; null if that is not known of any position. */
    @Nullable Lsn passed() {
        List<@Nullable String> passed = target.queryForList(READ_PASSED, String.class);
        String position = passed.isEmpty() ? null : passed.get(0);
        return position == null ? null : Lsn.parse(position);
    }

    /** Those of these roots that are pending; one that is dirty is DIRTY whatever else it is. */
    Map<String, Pending> pending(String entity, Collection<String> rootKeys) {
        String[] keys = rootKeys.toArray(String[]::new);
        Map<String, Pending> pending = new HashMap<>();
        target.query(
                READ_PENDING,
                (RowCallbackHandler)
                        row ->
                                pending.putIfAbsent(
                                        row.getString(1), Pending.valueOf(row.getString(2))),
                entity,
                keys,
                entity,
                keys,
                keys);
        return pending;
    }
}
