package org.openlmis.ghost.drift;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Keeps findings in {@code ghost.drift_finding} and halts entities by them. Callers bring the
 * transaction.
 */
final class FindingStore {

    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('ghost.drift_finding', 0))";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('ghost.drift_finding', 0))";

    private static final String RESOLVE_VANISHED =
            """
            update ghost.drift_finding open
            set resolved_at = clock_timestamp()
            where open.resolved_at is null
                and open.side = any (?)
                and not exists (
                    select from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as found (entity, side, code, table_name, column_name)
                    where (found.entity, found.side, found.code, found.table_name, found.column_name)
                        = (open.entity, open.side, open.code, open.table_name, open.column_name))
            returning open.entity, open.side, open.blocking\
            """;

    private static final String STORE_FOUND =
            """
            insert into ghost.drift_finding as open (
                entity, side, code, table_name, column_name, expected, actual, remedy, blocking)
            select * from unnest(
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::boolean[])
            on conflict (entity, side, code, table_name, column_name) where resolved_at is null
            do update set expected = excluded.expected, actual = excluded.actual,
                remedy = excluded.remedy, blocking = excluded.blocking
            where (open.expected, open.actual, open.remedy, open.blocking)
                is distinct from
                (excluded.expected, excluded.actual, excluded.remedy, excluded.blocking)\
            """;

    private static final String HALT_BLOCKED =
            """
            update ghost.entity
            set halted = blocked.reason, halted_at = coalesce(halted_at, clock_timestamp())
            from (
                select entity, 'drift: ' || string_agg(
                    lower(side) || ' ' || table_name
                        || case when column_name = '' then '' else '.' || column_name end
                        || ' ' || code
                        || ', expected ' || coalesce(expected, 'nothing')
                        || ', found ' || coalesce(actual, 'nothing')
                        || '; ' || remedy, ' | ' order by id) as reason
                from ghost.drift_finding
                where blocking and resolved_at is null
                group by entity) blocked
            where name = blocked.entity
                and (halted is null or halted like 'drift: %')
                and halted is distinct from blocked.reason
            returning name\
            """;

    private static final String FREE =
            """
            select name from ghost.entity
            where not exists (
                    select from ghost.drift_finding
                    where entity = name and blocking and resolved_at is null)
                and (name = any (?) or exists (
                    select from ghost.drift_finding
                    where entity = name and blocking and side = ?
                        and halted like 'drift: %' and resolved_at >= halted_at))
            order by name\
            """;

    private static final String REQUIRE_RELOAD =
            """
            update ghost.entity
            set reload_required = coalesce(
                reload_required, 'drift: v2 had another schema for a while, its rows must be read again')
            where name = any (?)\
            """;

    private static final String CLEAR_HALT =
            """
            update ghost.entity set halted = null, halted_at = null
            where halted like 'drift: %'
                and not exists (
                    select from ghost.drift_finding
                    where entity = name and blocking and resolved_at is null)
            returning name\
            """;

    private final JdbcTemplate target;

    FindingStore(DataSource target) {
        this.target = new JdbcTemplate(target);
    }

    /** A finding that was open before and has vanished. */
    record Vanished(String entity, Side side, boolean blocking) {}

    /** Admits one check at a time until the transaction ends; false if another one is at it. */
    boolean tryLock() {
        return Boolean.TRUE.equals(target.queryForObject(TRY_LOCK, Boolean.class));
    }

    /** As {@link #tryLock}, but waits for the other one. */
    void lock() {
        target.query(LOCK, row -> {});
    }

    List<Vanished> resolveVanished(Set<Side> sides, List<Finding> found) {
        PreparedStatementSetter values =
                statement -> {
                    statement.setArray(1, texts(statement, sides, Side::name));
                    setKeys(statement, 2, found);
                };
        return target.query(
                RESOLVE_VANISHED,
                values,
                (row, number) ->
                        new Vanished(
                                row.getString("entity"),
                                Side.valueOf(row.getString("side")),
                                row.getBoolean("blocking")));
    }

    /** Returns how many findings are new or have changed. */
    int store(List<Finding> found) {
        return target.update(
                STORE_FOUND,
                statement -> {
                    setKeys(statement, 1, found);
                    statement.setArray(6, texts(statement, found, Finding::expected));
                    statement.setArray(7, texts(statement, found, Finding::actual));
                    statement.setArray(8, texts(statement, found, Finding::remedy));
                    statement.setArray(9, texts(statement, found, f -> "" + f.blocking()));
                });
    }

    /**
     * Halts entities with blocking findings, unless they are halted for another reason; which ones.
     */
    List<String> haltBlocked() {
        return target.queryForList(HALT_BLOCKED, String.class);
    }

    /**
     * Entities without blocking findings that had some on this side: those given, and those that
     * are halted by a drift of this side that has vanished meanwhile.
     */
    List<String> freed(Side side, Collection<String> vanishedNow) {
        return target.query(
                FREE,
                statement -> {
                    statement.setArray(1, texts(statement, vanishedNow, name -> name));
                    statement.setString(2, side.name());
                },
                (row, number) -> row.getString("name"));
    }

    void requireReload(List<String> entities) {
        target.update(
                REQUIRE_RELOAD,
                statement -> statement.setArray(1, texts(statement, entities, name -> name)));
    }

    /** Clears halts by drift that have no blocking finding any more; which ones. */
    List<String> clearHalts() {
        return target.queryForList(CLEAR_HALT, String.class);
    }

    private static void setKeys(PreparedStatement statement, int first, List<Finding> found)
            throws SQLException {
        statement.setArray(first, texts(statement, found, Finding::entity));
        statement.setArray(first + 1, texts(statement, found, finding -> finding.side().name()));
        statement.setArray(first + 2, texts(statement, found, finding -> finding.code().name()));
        statement.setArray(first + 3, texts(statement, found, Finding::table));
        statement.setArray(first + 4, texts(statement, found, Finding::column));
    }

    private static <T> Array texts(
            PreparedStatement statement,
            Collection<T> of,
            Function<? super T, ? extends @Nullable String> text)
            throws SQLException {
        @Nullable Object[] texts = of.stream().map(text).toArray();
        return statement.getConnection().createArrayOf("text", texts);
    }
}
