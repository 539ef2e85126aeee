package org.openlmis.ghost.apply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.Waiting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The record of the clearing that goes on, and the marks it needs. */
final class ClearingRows {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('ghost clearing'))";
    private static final String COUNT =
            """
            select n.name, (select count(*) from ghost.derived_row r where r.entity = n.name
                and not (length(r.v3_key) = 36 and substr(r.v3_key, 15, 1) <> '5'))
            from unnest(?::text[]) with ordinality as n (name, number) order by n.number""";
    private static final String EXECUTED =
            """
            select entity from ghost.execution_lease
            where entity = any(?::text[]) and lease_until >= clock_timestamp() order by 1""";
    private static final String ASKED_FOR =
            "select distinct asked_for from ghost.clearing where state <> 'DONE'";
    private static final String FORGET = "delete from ghost.clearing";
    private static final String BEGIN =
            """
            insert into ghost.clearing (entity, asked_for, turn, reload, rows_before)
            select k.entity, ?, k.turn, ?, k.rows
            from unnest(?::text[], ?::bigint[]) with ordinality as k (entity, rows, turn)""";
    private static final String NO_LONGER_SYNCED =
            "update ghost.entity set state = 'FILLED' where state = 'SYNCED' and name = any(?::text[])";
    private static final String NEXT =
            """
            select entity from ghost.clearing where state in ('PENDING', 'CLEARING') order by turn limit 1""";
    private static final String START_TURN =
            "update ghost.clearing set state = 'CLEARING' where entity = ? and state = 'PENDING'";
    private static final String MARK =
            """
            insert into ghost.dirty_root as d (entity, root_key)
            select distinct entity, root_key from ghost.derived_row where entity = ? order by 2
            """
                    + DirtyRoots.RENEW;
    private static final String LEFT = "select count(*) from ghost.derived_row where entity = ?";
    private static final String IS_OPEN =
            """
            select exists (select from ghost.dirty_root d where d.entity = ? and d.state = 'DIRTY' and exists (
                select from ghost.derived_row r where r.entity = d.entity and r.root_key = d.root_key))""";
    private static final String END_TURN =
            """
            update ghost.clearing c set state = 'CLEARED',
                rows_kept = (select count(*) from ghost.derived_row r where r.entity = c.entity)
            where c.entity = ? and c.state = 'CLEARING'""";
    private static final String CLEARED =
            "select entity from ghost.clearing where state = 'CLEARED' order by turn desc";
    private static final String RELEASE =
            """
            update ghost.dirty_root set state = 'DIRTY', mark = nextval('ghost.dirty_mark'), retry_at = null
            where entity = ? and state = 'WAITING' and wait_code = ?""";
    private static final String REQUIRE_RELOAD =
            """
            update ghost.entity e set reload_required = 'it was cleared, to be loaded again'
            from ghost.clearing c where e.name = ? and c.entity = e.name and c.reload and c.asked_for = c.entity""";
    private static final String END =
            """
            update ghost.clearing set state = 'DONE', done_at = clock_timestamp()
            where entity = ? and state = 'CLEARED'""";
    private static final String PROGRESS =
            """
            select c.entity, c.asked_for, c.state, c.reload, c.rows_before, c.rows_kept, c.since, c.done_at,
                case when c.state = 'CLEARING' then (select count(*) from ghost.derived_row r where r.entity = c.entity) end
            from ghost.clearing c order by c.turn""";

    private final JdbcTemplate target;

    ClearingRows(JdbcTemplate target) {
        this.target = target;
    }

    /** One clearing begins at a time. */
    void lock() {
        target.query(LOCK, (RowCallbackHandler) row -> {});
    }

    /** How many v3 rows each of these entities has that are not v3's own, in the order given. */
    List<Clearing.Affected> count(List<String> entities) {
        return target.query(
                COUNT,
                (row, number) -> new Clearing.Affected(row.getString(1), row.getLong(2)),
                (Object) entities.toArray(String[]::new));
    }

    /** Those of the entities whose jobs are being executed. */
    List<String> executed(List<String> entities) {
        return target.queryForList(
                EXECUTED, String.class, (Object) entities.toArray(String[]::new));
    }

    /** The entity of a clearing that goes on. */
    Optional<String> askedFor() {
        return target.queryForList(ASKED_FOR, String.class).stream().findFirst();
    }

    void begin(String askedFor, boolean reload, List<Clearing.Affected> affected) {
        String[] entities = affected.stream().map(Clearing.Affected::entity).toArray(String[]::new);
        target.update(FORGET);
        target.update(
                BEGIN,
                askedFor,
                reload,
                entities,
                affected.stream().map(Clearing.Affected::rows).toArray(Long[]::new));
        target.update(NO_LONGER_SYNCED, (Object) entities);
    }

    /** The entity whose turn it is. */
    Optional<String> next() {
        return target.queryForList(NEXT, String.class).stream().findFirst();
    }

    /** From now on its roots demand no rows. */
    void startTurn(String entity) {
        target.update(START_TURN, entity);
    }

    /** Makes every root dirty that has rows. */
    void mark(String entity) {
        target.update(MARK, entity);
    }

    /** Derived rows that are left. */
    long left(String entity) {
        Long left = target.queryForObject(LEFT, Long.class, entity);
        return left == null ? 0 : left;
    }

    /** Whether roots with rows were not tried yet. */
    boolean isOpen(String entity) {
        return Boolean.TRUE.equals(target.queryForObject(IS_OPEN, Boolean.class, entity));
    }

    void endTurn(String entity) {
        target.update(END_TURN, entity);
    }

    /** Those that are cleared, parents first. */
    List<String> cleared() {
        return target.queryForList(CLEARED, String.class);
    }

    /** The entity may derive again, what waited for that is dirty; false if it could before. */
    boolean end(String entity) {
        boolean isEnded = target.update(END, entity) == 1;
        if (isEnded) {
            target.update(RELEASE, entity, Waiting.CLEARING);
            target.update(REQUIRE_RELOAD, entity);
        }
        return isEnded;
    }

    List<Clearing.Turn> turns() {
        return target.query(PROGRESS, (row, number) -> turn(row));
    }

    private static Clearing.Turn turn(ResultSet row) throws SQLException {
        return new Clearing.Turn(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getObject(6, Long.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                instant(row, 8),
                row.getObject(9, Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
