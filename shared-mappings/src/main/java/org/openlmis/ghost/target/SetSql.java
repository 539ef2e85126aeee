package org.openlmis.ghost.target;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * The statements about a v3 table without a key, whose rows belong to owners: an owner's rows are
 * one value, a set in which rows may repeat. Such a table may have no index, so it is read once.
 * Rows come as one array of texts per column.
 *
 * @param columns the columns in declared order, the owner's among them
 * @param types their types, same order
 */
public record SetSql(TargetTable<?, ?> table, List<String> columns, List<String> types) {

    private static final String EXPECTED =
            """
            s as materialized (
                select u.root, %s from unnest(?::text[], %s) as u (root, %s)
            ), known as materialized (
                select %4$s from %6$s where %5$s in (select %5$s from s)%7$s
            ), differing as materialized (
                select distinct d.%5$s as owner from (
                    (select %4$s from s except all select %4$s from known)
                    union all
                    (select %4$s from known except all select %4$s from s)) d
            )""";

    private static final String REPLACE =
            """
            with %1$s, gone as (
                delete from %2$s where %3$s in (select owner from differing)%5$s
            ), written as (
                insert into %2$s (%4$s)
                select %4$s from s where %3$s in (select owner from differing) order by %3$s
            )
            select s.root, count(*) from s where %3$s in (select owner from differing) group by s.root""";

    private static final String FIND_DIFFERING_ROOTS =
            "with %s select distinct s.root from s where %s in (select owner from differing)";

    private static final String READ_DIFFERENCES =
            """
            with %1$s
            select s.root as root_key, s.%2$s::text as row_key, false as missing,
                array[string_agg(row(%3$s)::text, ' ' order by row(%3$s)::text)] as expected,
                array[(select string_agg(row(%3$s)::text, ' ' order by row(%3$s)::text)
                    from %4$s where %2$s = s.%2$s%5$s)] as actual,
                array[true] as differs
            from s where s.%2$s in (select owner from differing) group by 1, 2, s.%2$s order by 1, 2""";

    static SetSql of(
            TargetTable<?, ?> table, List<TargetColumn<?, ?>> columns, List<String> types) {
        return new SetSql(table, columns.stream().<String>map(TargetColumn::name).toList(), types);
    }

    /**
     * Replaces the rows of owners that have others; returns the roots written for and the number of
     * rows. Parameters: roots, columns.
     */
    String replace() {
        return REPLACE.formatted(expected(), table.name(), owner(), names(), ours(""));
    }

    /** Roots with an owner whose rows are others. Parameters: roots, columns. */
    public String findDifferingRoots() {
        return FIND_DIFFERING_ROOTS.formatted(expected(), owner());
    }

    /** Owners whose rows are others, all rows as one text. Parameters: roots, columns. */
    public String readDifferences() {
        return READ_DIFFERENCES.formatted(expected(), owner(), names(), table.name(), ours(""));
    }

    private String expected() {
        return EXPECTED.formatted(
                join(i -> "u.c%d::%s as %s".formatted(i, types.get(i), columns.get(i))),
                join(i -> "?::text[]"),
                join(i -> "c" + i),
                names(),
                owner(),
                table.name(),
                ours(""));
    }

    /** Where rows have an id, those that v3 made itself are neither compared nor replaced. */
    String ours(String alias) {
        return columns.contains("id")
                ? " and substr(%sid::text, 15, 1) = '5'".formatted(alias)
                : "";
    }

    private String owner() {
        return table.key().get(0);
    }

    private String names() {
        return String.join(", ", columns);
    }

    private String join(IntFunction<String> part) {
        return IntStream.range(0, columns.size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}
