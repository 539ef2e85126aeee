package org.openlmis.ghost.verify;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.target.SetSql;

/**
 * The statements that compare the rows demanded of one v3 table with the rows it holds. Rows are
 * given as one array of texts per column, so that a statement's text does not depend on their
 * number.
 *
 * @param table the v3 table and its key
 * @param columns the columns that are compared
 * @param types v3's own types of these columns
 */
record ComparisonSql(TargetTable<?, ?> table, List<String> columns, List<String> types) {

    /** Roots that demand a row which v3 lacks or holds otherwise; parameters: roots, columns. */
    String findDifferingRoots() {
        if (table.isSet()) {
            return asSet().findDifferingRoots();
        }
        return "select distinct e.root_key %s where %s".formatted(fromExpected(), isDifferent());
    }

    /** Rows that v3 lacks or holds otherwise, with all values; parameters: roots, columns. */
    String readDifferences() {
        if (table.isSet()) {
            return asSet().readDifferences();
        }
        return """
        select e.root_key, %s as row_key, t.%s is null as missing,
            array[%s] as expected, array[%s] as actual, array[%s] as differs
        %s where %s order by 1, 2\
        """
                .formatted(
                        keyText(i -> expected(i) + "::text"),
                        table.key().get(0),
                        join(", ", i -> expected(i) + "::text"),
                        join(", ", i -> actual(i) + "::text"),
                        join(", ", i -> expected(i) + " is distinct from " + actual(i)),
                        fromExpected(),
                        isDifferent());
    }

    /** What a difference is told of: a column, or all of an owner's rows. */
    String columnTold(int index) {
        return table.isSet() ? "*" : columns.get(index);
    }

    private SetSql asSet() {
        return new SetSql(table, columns, types);
    }

    /** Those of these keys that v3 holds; parameter: keys. */
    String findExisting() {
        return "select k.row_key from unnest(?::text[]) as k (row_key) where exists (select from %s t where %s)"
                .formatted(table.name(), hasKey());
    }

    /**
     * The rows of these keys, a row of the result for each value: key, number of the row, column,
     * value as text; parameter: keys.
     */
    String readRows() {
        return """
        select r.row_key, r.number, c.key, c.value
        from (
            select k.row_key, row_number() over (order by k.row_key, t::text) as number, to_json(t) as held
            from unnest(?::text[]) as k (row_key) join %s t on %s) r
        cross join lateral json_each_text(r.held) with ordinality as c (key, value, place)
        order by r.number, c.place\
        """
                .formatted(table.name(), hasKey());
    }

    private String hasKey() {
        return IntStream.range(0, table.key().size())
                .mapToObj(
                        i ->
                                "t.%s = split_part(k.row_key, '/', %d)::%s"
                                        .formatted(
                                                table.key().get(i), i + 1, types.get(keyIndex(i))))
                .collect(Collectors.joining(" and "));
    }

    /**
     * Rows with ids that only this system gives, but that were derived from nothing; parameters:
     * the table's name, how many to tell. The first column is how many there are.
     */
    String findStrays() {
        return """
        select count(*) over (), t.%2$s::text from %1$s t
        where substring(t.%2$s::text from 15 for 1) = '5'
            and not exists (
                select from ghost.derived_row d
                where d.v3_table = ? and d.v3_key = t.%2$s::text)
        order by 2 limit ?\
        """
                .formatted(table.name(), table.key().get(0));
    }

    /** Whether the table's rows are named by an id, so that strays can be told from native rows. */
    boolean hasIds() {
        return !table.isSet() && table.key().size() == 1 && types.get(keyIndex(0)).equals("uuid");
    }

    private String fromExpected() {
        String arrays = join("", i -> ", ?::text[]");
        String names = join("", i -> ", c" + i);
        return "from unnest(?::text[]%s) as e (root_key%s) left join %s t on %s"
                .formatted(arrays, names, table.name(), isSameRow());
    }

    private String isSameRow() {
        return IntStream.range(0, table.key().size())
                .map(this::keyIndex)
                .mapToObj(i -> actual(i) + " = " + expected(i))
                .collect(Collectors.joining(" and "));
    }

    private String isDifferent() {
        return "(t.%s is null or (%s) is distinct from (%s))"
                .formatted(
                        table.key().get(0), join(", ", this::actual), join(", ", this::expected));
    }

    private String keyText(IntFunction<String> part) {
        return IntStream.range(0, table.key().size())
                .map(this::keyIndex)
                .mapToObj(part)
                .collect(Collectors.joining(" || '/' || "));
    }

    private int keyIndex(int keyPart) {
        return columns.indexOf(table.key().get(keyPart));
    }

    private String expected(int column) {
        return table.columns().stream()
                .filter(of -> of.kind() == TargetColumn.Kind.COPY)
                .filter(of -> of.name().equals(columns.get(column)))
                .map(of -> of.copiedBy("e.c" + column))
                .findFirst()
                .orElseGet(() -> "e.c%d::%s".formatted(column, types.get(column)));
    }

    private String actual(int column) {
        return "t." + columns.get(column);
    }

    private String join(String separator, IntFunction<String> part) {
        return IntStream.range(0, columns.size())
                .mapToObj(part)
                .collect(Collectors.joining(separator));
    }
}
