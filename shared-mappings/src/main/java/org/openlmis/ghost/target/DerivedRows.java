package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record of which v3 row was derived from which root: the only rows this system ever deletes.
 * Every method belongs into the caller's target transaction.
 */
final class DerivedRows {

    private static final String ADD =
            """
            insert into ghost.derived_row (entity, root_key, v3_table, v3_key)
            select ?, n.root_key, n.v3_table, n.v3_key from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
            order by n.root_key, n.v3_table, n.v3_key
            on conflict do nothing
            returning root_key, v3_table, v3_key""";
    private static final String REMOVE_OTHERS =
            """
            delete from ghost.derived_row d
            where d.entity = ? and d.root_key = any(?::text[])
            and not exists (select 1 from unnest(?::text[], ?::text[], ?::text[]) as n (root_key, v3_table, v3_key)
                where n.root_key = d.root_key and n.v3_table = d.v3_table and n.v3_key = d.v3_key)
            returning d.root_key, d.v3_table, d.v3_key""";

    private final JdbcTemplate target;

    DerivedRows(JdbcTemplate target) {
        this.target = target;
    }

    /** A v3 row and its root. */
    record Derived(String rootKey, String v3Table, String v3Key) {}

    /** Notes rows; returns those that were not known yet. */
    List<Derived> add(String entity, List<Derived> rows) {
        List<Object> parameters = new ArrayList<>(List.of(entity));
        parameters.addAll(columns(rows));
        return query(ADD, parameters);
    }

    /** Forgets all rows of these roots but the given ones; returns those forgotten. */
    List<Derived> removeOthers(String entity, Collection<String> roots, List<Derived> rows) {
        List<Object> parameters = new ArrayList<>(List.of(entity, roots.toArray(String[]::new)));
        parameters.addAll(columns(rows));
        return query(REMOVE_OTHERS, parameters);
    }

    private List<Derived> query(String sql, List<Object> parameters) {
        return target.query(
                sql,
                (row, number) -> new Derived(row.getString(1), row.getString(2), row.getString(3)),
                parameters.toArray());
    }

    private static List<Object> columns(List<Derived> rows) {
        return List.of(
                rows.stream().map(Derived::rootKey).toArray(String[]::new),
                rows.stream().map(Derived::v3Table).toArray(String[]::new),
                rows.stream().map(Derived::v3Key).toArray(String[]::new));
    }
}
