package org.openlmis.ghost.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record of which v3 row was derived from which root: the only rows this system ever deletes.
 * Every method belongs into the caller's target transaction.
 */
final class DerivedRows {

    private static final String OF_ROOTS =
            """
            select root_key, v3_table, v3_key from ghost.derived_row
            where entity = ? and root_key = any(?::text[])""";
    private static final String ADD =
            """
            insert into ghost.derived_row (entity, root_key, v3_table, v3_key)
            select ?, n.root_key, n.v3_table, n.v3_key
            from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            on conflict do nothing""";
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
     * The rows derived from these roots so far; nobody else changes them while the roots' marks are
     * locked.
     */
    Set<Derived> of(String entity, Collection<String> roots) {
        return new LinkedHashSet<>(
                target.query(
                        OF_ROOTS,
                        (row, number) ->
                                new Derived(row.getString(1), row.getString(2), row.getString(3)),
                        entity,
                        roots.toArray(String[]::new)));
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

    void remove(String entity, Collection<Derived> rows) {
        if (!rows.isEmpty()) {
            target.update(
                    REMOVE,
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
