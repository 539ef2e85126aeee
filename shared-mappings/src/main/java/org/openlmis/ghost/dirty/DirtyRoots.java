package org.openlmis.ghost.dirty;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The marks of dirty and waiting roots. Every method belongs into the caller's target transaction.
 *
 * <p>Guarantee: landing marks a root after its landing rows are written and in the same
 * transaction; deriving locks the mark, then reads the landing rows, and removes it at the end. A
 * mark renewed meanwhile waits for that lock and stands again afterwards, so the last state always
 * wins.
 */
public final class DirtyRoots {

    /** What renewing a mark means; follows an insert into ghost.dirty_root as d. */
    public static final String RENEW =
            """
            on conflict (entity, root_key) do update set
                state = 'DIRTY', mark = nextval('ghost.dirty_mark'), retry_at = null,
                row_count = d.row_count + excluded.row_count,
                marked_at = case when d.state = 'DIRTY' then d.marked_at else clock_timestamp() end,
                v2_time = least(d.v2_time, excluded.v2_time), lsn = coalesce(excluded.lsn, d.lsn)
            """;

    private static final String MARK =
            """
            insert into ghost.dirty_root as d (entity, root_key, row_count, v2_time, lsn)
            select ?, k.root_key, k.row_count, ?, ?::pg_lsn
            from unnest(?::text[], ?::bigint[]) as k (root_key, row_count) order by k.root_key
            """
                    + RENEW;
    private static final String REMOVE =
            """
            delete from ghost.dirty_root where entity = ? and root_key = any(?::text[])
            returning case when wait_code = 'REFERENCE_QUARANTINED' then root_key end""";
    private static final String WAIT =
            """
            update ghost.dirty_root d set
                state = 'WAITING', wait_code = w.code, wait_entity = w.entity, wait_key = w.key, wait_detail = w.detail,
                attempts = d.attempts + 1, retry_at = clock_timestamp() + w.retry::interval
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as w (root_key, code, entity, key, detail, retry)
            join ghost.dirty_root former on former.entity = ? and former.root_key = w.root_key
            where d.entity = former.entity and d.root_key = former.root_key
            returning case when (w.code = 'REFERENCE_QUARANTINED')
                is distinct from (coalesce(former.wait_code, '') = 'REFERENCE_QUARANTINED') then w.root_key end""";
    private static final String RELEASE =
            """
            update ghost.dirty_root set state = 'DIRTY', mark = nextval('ghost.dirty_mark'), retry_at = null
            where state = 'WAITING' and wait_entity = ? and wait_key = any(?::text[])""";

    /** Roots in conflict over unique values are tried together, because two may exchange them. */
    private static final String RECHECK =
            """
            update ghost.dirty_root set state = 'DIRTY', mark = nextval('ghost.dirty_mark'), retry_at = null
            where (entity, root_key) in (
                select w.entity, w.root_key from ghost.dirty_root w
                where w.state = 'WAITING' and (w.retry_at <= clock_timestamp()
                    or (w.wait_code = 'UNIQUE_CONFLICT' and exists (select 1 from ghost.dirty_root o
                        where o.entity = w.entity and o.state = 'WAITING' and o.wait_code = 'UNIQUE_CONFLICT'
                        and o.retry_at <= clock_timestamp()))
                    or (w.wait_code = 'REFERENCE_MISSING' and exists (select 1 from ghost.derived_row r
                        where r.entity = w.wait_entity and r.root_key = w.wait_key and not r.leaving))
                    or (w.wait_code = 'REFERENCE_QUARANTINED' and not exists (select 1 from ghost.quarantine q
                        where q.entity = w.wait_entity and q.root_key = w.wait_key)
                        and not exists (select 1 from ghost.dirty_root h
                        where h.entity = w.wait_entity and h.root_key = w.wait_key
                        and h.wait_code = 'REFERENCE_QUARANTINED')))
                order by w.entity, w.root_key for update skip locked)""";

    private static final String KEEP =
            """
            update ghost.dirty_root d set row_count = d.row_count + k.row_count
            from unnest(?::text[], ?::bigint[]) as k (root_key, row_count)
            where d.entity = ? and d.root_key = k.root_key""";
    private static final String DIRTY_ENTITIES =
            "select distinct entity from ghost.dirty_root where state = 'DIRTY'";

    private static final String LIVE_ENTITIES =
            "select distinct entity from ghost.dirty_root where state = 'DIRTY' and v2_time is not null";

    private final JdbcTemplate target;

    public DirtyRoots(JdbcTemplate target) {
        this.target = target;
    }

    /** Marks roots dirty; {@code roots} gives the number of v2 rows that were landed for each. */
    public void mark(
            String entity, Map<String, Long> roots, @Nullable Instant v2Time, @Nullable Lsn lsn) {
        if (!roots.isEmpty()) {
            target.update(
                    MARK,
                    entity,
                    v2Time == null ? null : Timestamp.from(v2Time),
                    lsn == null ? null : lsn.toString(),
                    roots.keySet().toArray(String[]::new),
                    roots.values().toArray(Long[]::new));
        }
    }

    /** Marks roots dirty of which no v2 row was landed. */
    public void renew(String entity, Collection<String> keys) {
        Map<String, Long> roots = new TreeMap<>();
        keys.forEach(key -> roots.put(key, 0L));
        mark(entity, roots, null, null);
    }

    /** These roots are derived. Returns those that were held back when they were last tried. */
    public List<String> remove(String entity, Collection<String> keys) {
        return target
                .queryForList(REMOVE, String.class, entity, keys.toArray(String[]::new))
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * These roots wait, each for its reason. Returns those that are held back now and were not when
     * they were last tried, and those that were and are not any more.
     */
    public List<String> await(String entity, Map<String, Waiting> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        Collection<Waiting> waits = roots.values();
        return target
                .queryForList(
                        WAIT,
                        String.class,
                        roots.keySet().toArray(String[]::new),
                        waits.stream().map(Waiting::code).toArray(String[]::new),
                        waits.stream().map(Waiting::entity).toArray(String[]::new),
                        waits.stream().map(Waiting::key).toArray(String[]::new),
                        waits.stream().map(Waiting::detail).toArray(String[]::new),
                        waits.stream().map(DirtyRoots::retry).toArray(String[]::new),
                        entity)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String retry(Waiting waiting) {
        Duration retry = waiting.retry();
        return retry == null ? null : retry.toMillis() + " milliseconds";
    }

    /** Rows of these roots now exist: who waited for them is dirty again. */
    public void release(String entity, Collection<String> keys) {
        if (!keys.isEmpty()) {
            target.update(RELEASE, entity, keys.toArray(String[]::new));
        }
    }

    /**
     * Makes waiting roots dirty whose reference is there by now or whose time has come; a release
     * lost to a race ends here.
     */
    public int recheck() {
        return target.update(RECHECK);
    }

    /** Adds v2 rows to roots that wait: they were quarantined before. */
    public void keep(String entity, Map<String, Long> rows) {
        if (!rows.isEmpty()) {
            target.update(
                    KEEP,
                    rows.keySet().toArray(String[]::new),
                    rows.values().toArray(Long[]::new),
                    entity);
        }
    }

    /** The entities that have dirty roots now. */
    public Set<String> dirtyEntities() {
        return new HashSet<>(target.queryForList(DIRTY_ENTITIES, String.class));
    }

    /** Those of them that events made dirty, not only look-ups and chunks. */
    public Set<String> liveEntities() {
        return new HashSet<>(target.queryForList(LIVE_ENTITIES, String.class));
    }
}
