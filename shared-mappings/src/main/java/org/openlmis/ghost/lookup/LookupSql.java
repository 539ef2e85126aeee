package org.openlmis.ghost.lookup;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;

/**
 * The statement that answers a look-up for a whole batch. What is asked comes as one array of texts
 * per condition, so the statement is the same whatever the batch.
 */
record LookupSql(Lookup<?, ?> lookup, LandingTable table) {

    /** The columns of the look-up's record of every row found, in primary-key order. */
    String select(V2Source source) {
        String rows =
                "%s.%s t%s where %s%s"
                        .formatted(
                                source.schema(),
                                table.name(),
                                lookup.isAnyOne() || isEveryRow() ? "" : ", " + asked(),
                                source.exists("t"),
                                conditions());
        String names = qualified(lookup.shape().columnNames());
        return lookup.isAnyOne()
                ? "select t.* from %s cross join lateral (select %s from %s limit 1) t"
                        .formatted(asked(), names, rows)
                : "select %s from %s order by %s"
                        .formatted(names, rows, qualified(table.keyNames()));
    }

    private boolean isEveryRow() {
        return lookup.foundColumns().isEmpty();
    }

    private String asked() {
        int columns = lookup.foundColumns().size();
        return "(select distinct * from unnest(%s)) as k (%s)"
                .formatted(
                        String.join(", ", Collections.nCopies(columns, "?::text[]")),
                        join(", ", i -> "c" + i));
    }

    private String conditions() {
        return join("", i -> " and " + condition(i));
    }

    private String condition(int i) {
        String column = lookup.foundColumns().get(i);
        Match match = lookup.matches().get(i);
        String asked = "k.c%d::%s".formatted(i, table.column(column).type());
        return "%s = %s".formatted(match.sql("t." + column), match.sql(asked));
    }

    private String join(String separator, IntFunction<String> part) {
        return IntStream.range(0, lookup.foundColumns().size())
                .mapToObj(part)
                .collect(Collectors.joining(separator));
    }

    private static String qualified(List<String> columns) {
        return columns.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
    }
}
