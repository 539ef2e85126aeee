package org.openlmis.ghost.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Finds the rows of one reference that name nothing. Runs inside the caller's snapshot. */
final class DanglingRows {

    /** More rows than these are counted, but not looked at again. */
    private static final int FOLLOWED = 10_000;

    private final ReferenceSql sql;
    private final JdbcTemplate target;

    DanglingRows(ReferenceSql sql, JdbcTemplate target) {
        this.sql = sql;
        this.target = target;
    }

    /**
     * A row that names nothing.
     *
     * @param key the row's key, parts joined with {@code /}
     * @param missing what it names, parts joined with {@code /}
     */
    record Row(String key, String missing) {

        /** The first part of the key, which is an id. */
        String id() {
            return key.split("/", 2)[0];
        }
    }

    /**
     * Where a row comes from.
     *
     * @param rootKey empty if nobody knows
     * @param isDirty whether it is about to be derived
     * @param isHeld whether its root waits or is quarantined, or the row itself waits to go
     */
    record Origin(String rootKey, boolean isDirty, boolean isHeld) {}

    /**
     * What is found at first.
     *
     * @param lookedAt rows that name another
     * @param dangling those whose other is not there
     * @param first the first of these
     */
    record Found(long lookedAt, long dangling, Set<Row> first) {}

    Found find() {
        long[] counts = new long[2];
        target.query(
                sql.count(),
                row -> {
                    counts[0] = row.getLong(1);
                    counts[1] = row.getLong(2);
                });
        return new Found(counts[0], counts[1], counts[1] == 0 ? Set.of() : first());
    }

    private Set<Row> first() {
        return new LinkedHashSet<>(
                target.query(
                        sql.readFirst(),
                        (row, number) -> new Row(row.getString(1), row.getString(2)),
                        FOLLOWED));
    }

    /** Those of these rows that still name nothing, and where they come from. */
    Map<Row, Origin> findAgain(Collection<Row> rows) {
        Map<Row, Origin> again = new HashMap<>();
        target.query(
                sql.readAgain(),
                (RowCallbackHandler)
                        row ->
                                again.put(
                                        new Row(row.getString("row_key"), row.getString("missing")),
                                        new Origin(
                                                row.getString("root_key"),
                                                row.getBoolean("dirty"),
                                                row.getBoolean("held"))),
                (Object) rows.stream().map(Row::id).distinct().toArray(String[]::new));
        again.keySet().retainAll(rows);
        return again;
    }
}
