package org.openlmis.ghost.testing;

import java.util.ArrayList;
import java.util.List;

/** All rows of v3 as texts, so that a test can say that v3 is what it was, or what another is. */
public final class V3Rows {

    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('referencedata', 'requisition', 'auth', 'stockmanagement', 'fulfillment')
            and c.relname <> 'right_assignments' order by 1""";
    private static final String ROWS =
            "select '%1$s ' || (to_jsonb(t) - 'lastupdated' - 'version')::text from %1$s t order by 1";

    private V3Rows() {}

    /** Table and values of each row; when and how often it was written is left out. */
    public static List<String> of(Bench bench) {
        List<String> rows = new ArrayList<>();
        bench.texts(TABLES).forEach(table -> rows.addAll(bench.texts(ROWS.formatted(table))));
        return rows;
    }

    /** Rows of v3 that another time or place did not have, and those that it had; empty if none. */
    public static List<String> difference(Bench bench, List<String> other) {
        List<String> rows = of(bench);
        List<String> difference = new ArrayList<>();
        rows.stream()
                .filter(row -> !other.contains(row))
                .map("+ "::concat)
                .forEach(difference::add);
        other.stream()
                .filter(row -> !rows.contains(row))
                .map("- "::concat)
                .forEach(difference::add);
        return difference;
    }
}
