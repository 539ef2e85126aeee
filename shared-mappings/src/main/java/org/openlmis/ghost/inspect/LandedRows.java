package org.openlmis.ghost.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.inspect.RootReport.LandingRow;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.LandingTable.Column;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the landing rows of one root, those that v2 has deleted included. Thread-safe. */
final class LandedRows {

    private static final String READ =
            """
            select r.number, c.key, c.value
            from (select row_number() over (order by %s) as number, to_json(t0) as landed from %s where %s) r
            cross join lateral json_each_text(r.landed) with ordinality as c (key, value, place)
            order by r.number, c.place""";

    private final JdbcTemplate target;

    LandedRows(JdbcTemplate target) {
        this.target = target;
    }

    /** The rows of one table; the parts of the root's key are joined with {@code /}. */
    List<LandingRow> of(LandingTable table, String rootKey) {
        String sql =
                READ.formatted(
                        table.keyNames().stream()
                                .map("t0."::concat)
                                .collect(Collectors.joining(", ")),
                        table.from("landing"),
                        isOfRoot(table));
        Map<Long, Map<String, @Nullable String>> rows = new LinkedHashMap<>();
        RowCallbackHandler collect =
                value ->
                        rows.computeIfAbsent(value.getLong(1), any -> new LinkedHashMap<>())
                                .put(value.getString(2), value.getString(3));
        Object[] parts = rootKey.split("/", table.rootColumns().size());
        target.query(sql, collect, parts);
        return rows.values().stream().map(values -> row(table, values)).toList();
    }

    private static String isOfRoot(LandingTable table) {
        return table.rootColumns().stream()
                .map(
                        column ->
                                "%s.%s = ?::%s"
                                        .formatted(table.rootAlias(), column.name(), column.type()))
                .collect(Collectors.joining(" and "));
    }

    private static LandingRow row(LandingTable table, Map<String, @Nullable String> all) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        table.columnNames().forEach(name -> values.put(name, all.get(name)));
        return new LandingRow(
                table.name(),
                values,
                Integer.parseInt(text(all, "_generation")),
                text(all, "_origin"),
                text(all, "_lsn"),
                Boolean.parseBoolean(text(all, "_deleted")),
                all.get("_missing"));
    }

    private static String text(Map<String, @Nullable String> all, String column) {
        return Objects.requireNonNull(all.get(column), column);
    }

    /**
     * Refuses what cannot be a key of the root table, so that nobody stumbles over it later.
     *
     * @throws IllegalArgumentException naming what a key must be like
     */
    static void requireKey(LandingTable root, String rootKey) {
        List<Column> columns = root.rootColumns();
        String[] parts = rootKey.split("/", columns.size());
        boolean fits =
                parts.length == columns.size()
                        && IntStream.range(0, parts.length)
                                .allMatch(i -> fits(parts[i], columns.get(i).type()));
        if (!fits) {
            List<String> expected = new ArrayList<>();
            columns.forEach(column -> expected.add(column.name() + " " + column.type()));
            throw new IllegalArgumentException(
                    "not a key of %s: %s; expected is %s"
                            .formatted(root.name(), rootKey, String.join(" / ", expected)));
        }
    }

    private static boolean fits(String part, String type) {
        try {
            return switch (type) {
                case "smallint" -> Short.toString(Short.parseShort(part)).equals(part);
                case "integer" -> Integer.toString(Integer.parseInt(part)).equals(part);
                case "bigint" -> Long.toString(Long.parseLong(part)).equals(part);
                default -> !part.isEmpty();
            };
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
