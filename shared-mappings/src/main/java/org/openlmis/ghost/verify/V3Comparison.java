package org.openlmis.ghost.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.target.V3Row;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the rows that roots of one entity demand with the rows v3 holds, in both directions: one
 * statement per v3 table, and one for the rows that were derived but are not demanded. For one
 * thread.
 */
final class V3Comparison {

    private final JdbcTemplate target;
    private final Map<TargetTable<?, ?>, ComparisonSql> statements = new LinkedHashMap<>();
    private final SurplusRows surplus;
    private final OutrankedRows outranked;

    V3Comparison(EntityDefinition<?> entity, JdbcTemplate target) {
        this.target = target;
        LiveColumns live = new LiveColumns(target);
        entity.targets().stream()
                .filter(table -> !table.isExisting())
                .forEach(table -> statements.put(table, live.comparisonOf(table)));
        this.outranked = new OutrankedRows(target);
        this.surplus = new SurplusRows(entity, List.copyOf(statements.values()), target);
    }

    /** Differing rows: how many, and the first of them column by column. */
    record Found(long rows, List<Difference> differences) {}

    /**
     * The roots whose rows v3 does not hold exactly; roots of which nothing is known are left out.
     */
    Set<String> differingRoots(Map<String, Demand> demands) {
        Set<String> differing = new HashSet<>();
        statements.forEach(
                (table, sql) -> {
                    Object[] demanded = demanded(table, sql, decided(table, demands));
                    if (demanded.length > 0) {
                        differing.addAll(
                                target.queryForList(
                                        sql.findDifferingRoots(), String.class, demanded));
                    }
                });
        surplus.find(demands).forEach(row -> differing.add(row.rootKey()));
        return differing;
    }

    /** Every row in which v3 differs from these demands; at most so many are told. */
    Found differences(Map<String, Demand> demands, int told) {
        List<List<Difference>> rows = new ArrayList<>();
        statements.forEach(
                (table, sql) -> {
                    Object[] demanded = demanded(table, sql, decided(table, demands));
                    if (demanded.length > 0) {
                        rows.addAll(
                                target.query(
                                        sql.readDifferences(),
                                        (row, number) -> differences(table, sql, row),
                                        demanded));
                    }
                });
        surplus.find(demands).forEach(row -> rows.add(List.of(row)));
        List<Difference> first = rows.stream().flatMap(List::stream).limit(told).toList();
        return new Found(rows.size(), first);
    }

    /** Rows with ids that only this system gives, but that no root was ever derived to. */
    Found strays(int told) {
        List<Difference> strays = new ArrayList<>();
        long[] rows = {0};
        statements.forEach(
                (table, sql) -> {
                    if (sql.hasIds()) {
                        rows[0] += addStrays(table, sql, told, strays);
                    }
                });
        return new Found(rows[0], strays);
    }

    private long addStrays(
            TargetTable<?, ?> table, ComparisonSql sql, int told, List<Difference> strays) {
        long[] count = {0};
        target.query(
                sql.findStrays(),
                row -> {
                    count[0] = row.getLong(1);
                    strays.add(Difference.surplus("", table.name(), row.getString(2)));
                },
                table.name(),
                Math.max(1, told));
        return count[0];
    }

    private static List<Difference> differences(
            TargetTable<?, ?> table, ComparisonSql sql, ResultSet row) throws SQLException {
        String root = row.getString("root_key");
        String key = row.getString("row_key");
        if (row.getBoolean("missing")) {
            return List.of(Difference.missing(root, table.name(), key));
        }
        @Nullable String[] expected = (@Nullable String[]) row.getArray("expected").getArray();
        @Nullable String[] actual = (@Nullable String[]) row.getArray("actual").getArray();
        Boolean[] differs = (Boolean[]) row.getArray("differs").getArray();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < differs.length; i++) {
            if (differs[i]) {
                differences.add(
                        new Difference(
                                root,
                                Difference.Kind.DIFFERENT,
                                table.name(),
                                key,
                                sql.columnTold(i),
                                expected[i],
                                actual[i],
                                null));
            }
        }
        return differences;
    }

    /** Without rows of a shared table about which a root of a lower rank decides. */
    private Map<String, Demand> decided(TargetTable<?, ?> table, Map<String, Demand> demands) {
        return table.isRanked() ? outranked.without(table, demands) : demands;
    }

    /** The roots, then one array of texts per compared column; empty if no row is demanded. */
    private static Object[] demanded(
            TargetTable<?, ?> table, ComparisonSql sql, Map<String, Demand> demands) {
        List<String> roots = new ArrayList<>();
        List<V3Row> rows = new ArrayList<>();
        demands.forEach(
                (root, demand) ->
                        demand.rows().stream()
                                .filter(row -> row.table().equals(table))
                                .forEach(
                                        row -> {
                                            roots.add(root);
                                            rows.add(row);
                                        }));
        if (rows.isEmpty()) {
            return new Object[0];
        }
        List<Object> arrays = new ArrayList<>();
        arrays.add(roots.toArray(String[]::new));
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (sql.columns().contains(table.columns().get(i).name())) {
                arrays.add(
                        rows.stream().map(row -> row.values().get(column)).toArray(String[]::new));
            }
        }
        return arrays.toArray();
    }
}
