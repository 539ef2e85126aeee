package org.openlmis.ghost.target;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetColumn.Kind;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * The statements that write one v3 table. Rows come as one array of texts per column, so the
 * statement is the same whatever the batch.
 *
 * @param columns the columns this v3 installation has, in declared order
 * @param types their types, same order
 */
record TargetSql(TargetTable<?, ?> table, List<TargetColumn<?, ?>> columns, List<String> types) {

    private static final String UPSERT =
            """
            with s as materialized (
                select %1$su.root, %2$s from unnest(?::text[], %3$s) as u (root, %4$s)%5$s
            ), written as (
                insert into %6$s as t (%7$s)
                select %8$s from s
                where not exists (select 1 from %6$s x where %9$s%10$s)%15$s
                order by %11$s
                on conflict (%11$s) do %12$s
                returning %13$s
            )
            select s.root, count(*) from s join written w on %14$s group by s.root""";

    /** Another root of a lower rank decides about the row. */
    private static final String LOWEST =
            """
             and not exists (select 1 from ghost.derived_row o
                    where o.v3_table = '%s' and o.v3_key = %s and o.rank < s.rank and not o.leaving)""";

    private static final String LOCK =
            "select 1 from %s t join unnest(%s) as k (%s) on %s order by %s for update of t";
    private static final String DELETE =
            """
            delete from %s t using unnest(%s) as k (%s) where %s
            and not exists (select 1 from ghost.derived_row o where o.v3_table = '%s' and o.v3_key = %s)%s""";
    private static final String RELEASE =
            "update %1$s t set %2$s from unnest(%3$s) as u (%4$s) where %5$s and row(%6$s) is distinct from row(%7$s)";

    /**
     * Inserts or updates only rows that differ; returns the roots written for and the number of
     * rows.
     */
    String upsert() {
        if (table.isSet()) {
            return SetSql.of(table, columns, types).replace();
        }
        List<String> compared = names(column -> column.isCompared() && !isKey(column));
        return UPSERT.formatted(
                table.isShared() ? "distinct on (%s) ".formatted(casts(true)) : "",
                (table.isRanked() ? "u.rank::bigint as rank, " : "") + casts(false),
                (table.isRanked() ? "?::text[], " : "") + parameters(columns.size()),
                (table.isRanked() ? "rank, " : "") + numbered(columns.size()),
                table.isShared()
                        ? " order by " + casts(true) + (table.isRanked() ? ", 2" : "")
                        : "",
                table.name(),
                all(""),
                columns.stream().map(TargetSql::inserted).collect(Collectors.joining(", ")),
                same("x", "s"),
                compared.isEmpty()
                        ? ""
                        : " and row(%s) is not distinct from row(%s)"
                                .formatted(of("x", compared), of("s", compared)),
                String.join(", ", table.key()),
                conflict(),
                of("t", table.key()),
                same("w", "s"),
                table.isRanked() ? LOWEST.formatted(table.name(), keyText("s")) : "");
    }

    private String keyText(String alias) {
        return table.key().stream()
                .map(column -> "%s.%s::text".formatted(alias, column))
                .collect(Collectors.joining(" || '/' || "));
    }

    private static String inserted(TargetColumn<?, ?> column) {
        return column.kind() == Kind.STAMP
                ? "now()"
                : column.kind() == Kind.COUNT ? "0" : column.name();
    }

    private String conflict() {
        String set =
                columns.stream()
                        .filter(column -> !isKey(column))
                        .map(
                                column ->
                                        switch (column.kind()) {
                                            case STAMP -> column.name() + " = now()";
                                            case COUNT ->
                                                    "%1$s = t.%1$s + 1".formatted(column.name());
                                            case VALUE,
                                                    CONSTANT,
                                                    COPY,
                                                    OPTIONAL_VALUE,
                                                    REFERENCE,
                                                    REFERENCE_OR_NO_ROW,
                                                    REFERENCE_OR_NULL ->
                                                    "%1$s = excluded.%1$s".formatted(column.name());
                                        })
                        .collect(Collectors.joining(", "));
        return set.isEmpty() ? "nothing" : "update set " + set;
    }

    /**
     * Locks rows that may go, in a statement of its own: the next one then sees whether a root that
     * was just derived has taken them over. Parameters are one array per key column.
     */
    String lockForDelete() {
        return LOCK.formatted(
                table.name(),
                parameters(table.key().size()),
                numbered(table.key().size()),
                sameKey(),
                of("t", table.key()));
    }

    /**
     * Deletes rows by key, unless another root derives them too: it shares them, or a child has
     * moved there. Parameters are one array per key column.
     */
    String delete() {
        return DELETE.formatted(
                table.name(),
                parameters(table.key().size()),
                numbered(table.key().size()),
                sameKey(),
                table.name(),
                keyText("t"),
                table.isSet() ? SetSql.of(table, columns, types).ours("t.") : "");
    }

    /** Gives up unique values of rows that should go; parameters are one array per key column. */
    String leave(List<String> uniqueColumns) {
        return "update %s t set %s from unnest(%s) as k (%s) where %s"
                .formatted(
                        table.name(),
                        unlikeOthers(uniqueColumns),
                        parameters(table.key().size()),
                        numbered(table.key().size()),
                        sameKey());
    }

    /** A value nobody else has: the id. */
    private String unlikeOthers(List<String> uniqueColumns) {
        return uniqueColumns.stream()
                .map(column -> "%s = t.%s::text".formatted(column, table.key().get(0)))
                .collect(Collectors.joining(", "));
    }

    private String sameKey() {
        List<String> key = table.key();
        return IntStream.range(0, key.size())
                .mapToObj(i -> "t.%s = k.c%d::%s".formatted(key.get(i), i, type(key.get(i))))
                .collect(Collectors.joining(" and "));
    }

    /**
     * Gives up the values of these unique columns on rows that are about to change, so that two
     * rows can exchange them: v3 checks uniqueness row by row.
     */
    String release(List<String> uniqueColumns) {
        return RELEASE.formatted(
                table.name(),
                unlikeOthers(uniqueColumns),
                parameters(columns.size()),
                numbered(columns.size()),
                table.key().stream()
                        .map(
                                column ->
                                        "t.%s = u.c%d::%s"
                                                .formatted(column, index(column), type(column)))
                        .collect(Collectors.joining(" and ")),
                of("t", uniqueColumns),
                uniqueColumns.stream()
                        .map(column -> "u.c%d::%s".formatted(index(column), type(column)))
                        .collect(Collectors.joining(", ")));
    }

    private boolean isKey(TargetColumn<?, ?> column) {
        return table.key().contains(column.name());
    }

    private List<String> names(Predicate<TargetColumn<?, ?>> which) {
        return columns.stream().filter(which).<String>map(TargetColumn::name).toList();
    }

    private String all(String prefix) {
        return columns.stream()
                .map(column -> prefix + column.name())
                .collect(Collectors.joining(", "));
    }

    private static String of(String alias, List<String> names) {
        return names.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    private String same(String left, String right) {
        return table.key().stream()
                .map(column -> "%1$s.%3$s = %2$s.%3$s".formatted(left, right, column))
                .collect(Collectors.joining(" and "));
    }

    private String casts(boolean keyOnly) {
        return IntStream.range(0, columns.size())
                .filter(i -> !keyOnly || isKey(columns.get(i)))
                .mapToObj(
                        i ->
                                "%s%s"
                                        .formatted(
                                                given(i),
                                                keyOnly ? "" : " as " + columns.get(i).name()))
                .collect(Collectors.joining(", "));
    }

    /** The value of a column, given as text. */
    private String given(int column) {
        TargetColumn<?, ?> of = columns.get(column);
        return of.kind() == Kind.COPY
                ? of.copiedBy("u.c" + column)
                : "u.c%d::%s".formatted(column, types.get(column));
    }

    private int index(String column) {
        return names(any -> true).indexOf(column);
    }

    private String type(String column) {
        return types.get(index(column));
    }

    private static String parameters(int count) {
        return String.join(", ", Collections.nCopies(count, "?::text[]"));
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }
}
