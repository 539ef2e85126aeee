package org.openlmis.ghost.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.target.V3Row;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds rows that a root demands but about which another root of a lower rank decides. */
final class OutrankedRows {

    private static final String FIND_OUTRANKED =
            """
            select k.v3_key || ' ' || k.rank from unnest(?::text[], ?::bigint[]) as k (v3_key, rank)
            where exists (select from ghost.derived_row o where o.v3_table = ? and o.v3_key = k.v3_key
                and o.rank < k.rank and not o.leaving)\
            """;

    private final JdbcTemplate target;

    OutrankedRows(JdbcTemplate target) {
        this.target = target;
    }

    /** The demands without such rows of this table. */
    Map<String, Demand> without(TargetTable<?, ?> table, Map<String, Demand> demands) {
        List<V3Row> rows =
                demands.values().stream()
                        .flatMap(demand -> demand.rows().stream())
                        .filter(row -> row.table().equals(table))
                        .toList();
        Set<String> outranked =
                new HashSet<>(
                        target.queryForList(
                                FIND_OUTRANKED,
                                String.class,
                                rows.stream().map(V3Row::key).toArray(String[]::new),
                                rows.stream().map(V3Row::rank).toArray(Long[]::new),
                                table.name()));
        Map<String, Demand> decided = new LinkedHashMap<>();
        demands.forEach(
                (root, demand) ->
                        decided.put(
                                root,
                                demand.with(
                                        demand.rows().stream()
                                                .filter(row -> !isIn(outranked, table, row))
                                                .toList())));
        return decided;
    }

    private static boolean isIn(Set<String> outranked, TargetTable<?, ?> table, V3Row row) {
        return row.table().equals(table) && outranked.contains(row.key() + " " + row.rank());
    }
}
