package org.openlmis.ghost.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The record of which v3 row was derived from which root: the only rows this system ever deletes.
 * Every method belongs into the caller's target transaction.
 */
final class DerivedRows {

    private static final String OF_ROOTS =
            """
            select root_key, v3_table, v3_key, leaving, retired from ghost.derived_row
            where entity = ? and root_key = any(?::text[])""";
    private static final String ADD =
            """
            insert into ghost.derived_row (entity, root_key, v3_table, v3_key)
            select ?, n.root_key, n.v3_table, n.v3_key
            from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            on conflict (entity, root_key, v3_table, v3_key) do update set leaving = false, retired = false""";
    private static final String LEAVE =
            """
            update ghost.derived_row d set leaving = true
            from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            where d.entity = ? and d.root_key = n.root_key
            and d.v3_table = n.v3_table and d.v3_key = n.v3_key""";
    private static final String GIVE_UP_RANK =
            """
            update ghost.derived_row d set rank = null
            from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            where d.entity = ? and d.root_key = n.root_key
            and d.v3_table = n.v3_table and d.v3_key = n.v3_key""";
    private static final String RETIRE =
            """
            update ghost.derived_row d set retired = true
            from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            where d.entity = ? and d.root_key = n.root_key
            and d.v3_table = n.v3_table and d.v3_key = n.v3_key""";
    private static final String REMOVE =
            """
            delete from ghost.derived_row d
            using unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            where d.entity = ? and d.root_key = n.root_key
            and d.v3_table = n.v3_table and d.v3_key = n.v3_key""";

    private final JdbcTemplate target;

    DerivedRows(JdbcTemplate target) {
        this.target = target;
    }

    /** A v3 row and its root. */
    record Derived(String rootKey, String v3Table, String v3Key) {}

    /**
     * The rows derived from some roots so far.
     *
     * @param standing those that others may refer to
     * @param leaving those that only wait for others to refer to them no more
     * @param retired those that are inactive and stay as long as their root stands
     */
    record Known(Set<Derived> standing, Set<Derived> leaving, Set<Derived> retired) {

        private Set<Derived> of(boolean isLeaving, boolean isRetired) {
            return isRetired ? retired : isLeaving ? leaving : standing;
        }
    }

    /** What was derived so far; nobody else changes it while the roots' marks are locked. */
    Known of(String entity, Collection<String> roots) {
        Known known =
                new Known(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        target.query(
                OF_ROOTS,
                (RowCallbackHandler)
                        row ->
                                known.of(row.getBoolean(4), row.getBoolean(5))
                                        .add(
                                                new Derived(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3))),
                entity,
                roots.toArray(String[]::new));
        return known;
    }

    void add(String entity, Collection<Derived> rows) {
        if (!rows.isEmpty()) {
            target.update(
                    ADD,
                    entity,
                    texts(rows, Derived::rootKey),
                    texts(rows, Derived::v3Table),
                    texts(rows, Derived::v3Key));
        }
    }

    /** These rows should go, but others still refer to them. */
    void leave(String entity, Collection<Derived> rows) {
        update(LEAVE, entity, rows);
    }

    /** These rows no longer take part in deciding about a shared row. */
    void giveUpRank(String entity, Collection<Derived> rows) {
        update(GIVE_UP_RANK, entity, rows);
    }

    /** These rows are kept as inactive. */
    void retire(String entity, Collection<Derived> rows) {
        update(RETIRE, entity, rows);
    }

    void remove(String entity, Collection<Derived> rows) {
        update(REMOVE, entity, rows);
    }

    private void update(String sql, String entity, Collection<Derived> rows) {
        if (!rows.isEmpty()) {
            target.update(
                    sql,
                    texts(rows, Derived::rootKey),
                    texts(rows, Derived::v3Table),
                    texts(rows, Derived::v3Key),
                    entity);
        }
    }

    private static String[] texts(Collection<Derived> rows, Function<Derived, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
