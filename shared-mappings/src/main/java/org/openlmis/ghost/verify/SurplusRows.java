package org.openlmis.ghost.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds v3 rows that were derived from roots which no longer demand them. For one thread. */
final class SurplusRows {

    /** What is demanded is taken away here: PostgreSQL would guess badly how many rows that is. */
    private static final String FIND_DERIVED =
            """
            select root_key, v3_table, v3_key, retired from ghost.derived_row
            where entity = ? and root_key = any (?::text[])
            order by 1, 2, 3\
            """;

    private static final String FIND_SHARED =
            """
            select k.root_key, k.v3_table, k.v3_key
            from unnest(?::text[], ?::text[], ?::text[]) as k (root_key, v3_table, v3_key)
            where exists (
                select from ghost.derived_row o
                where o.v3_key = k.v3_key and o.v3_table = k.v3_table
                    and (o.entity, o.root_key) <> (?, k.root_key))\
            """;

    private final EntityDefinition<?> entity;
    private final List<ComparisonSql> statements;
    private final JdbcTemplate target;

    SurplusRows(EntityDefinition<?> entity, List<ComparisonSql> statements, JdbcTemplate target) {
        this.entity = entity;
        this.statements = statements;
        this.target = target;
    }

    /** Rows that were derived from these roots, are not demanded by them, and are there. */
    List<Difference> find(Map<String, Demand> demands) {
        Set<Difference> surplus = notDemanded(demands);
        surplus.removeAll(sharedWithOthers(surplus));
        Map<String, List<Difference>> byTable = new LinkedHashMap<>();
        surplus.forEach(
                row -> byTable.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row));
        List<Difference> there = new ArrayList<>();
        byTable.forEach((table, rows) -> there.addAll(existing(table, rows)));
        return there;
    }

    private Set<Difference> notDemanded(Map<String, Demand> demands) {
        Set<Difference> demanded = new HashSet<>();
        List<String> known = new ArrayList<>();
        demands.forEach(
                (root, demand) -> {
                    if (demand.known()) {
                        known.add(root);
                    }
                    demand.rows()
                            .forEach(
                                    row ->
                                            demanded.add(
                                                    Difference.surplus(
                                                            root, row.table().name(), row.key())));
                });
        Set<Difference> surplus = new LinkedHashSet<>();
        target.query(
                FIND_DERIVED,
                row -> {
                    Difference derived =
                            Difference.surplus(
                                    row.getString(1), row.getString(2), row.getString(3));
                    boolean isKept = row.getBoolean(4) && stands(demands.get(derived.rootKey()));
                    if (!isKept && !demanded.contains(derived)) {
                        surplus.add(derived);
                    }
                },
                entity.name(),
                texts(known));
        return surplus;
    }

    /** Rows that v3 keeps as inactive go with their root. */
    private static boolean stands(@Nullable Demand demand) {
        return demand != null && !demand.rows().isEmpty();
    }

    private Set<Difference> sharedWithOthers(Set<Difference> surplus) {
        Set<String> shared =
                entity.targets().stream()
                        .filter(TargetTable::isShared)
                        .map(TargetTable::name)
                        .collect(Collectors.toSet());
        List<Difference> asked =
                surplus.stream().filter(row -> shared.contains(row.table())).toList();
        return asked.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        target.query(
                                FIND_SHARED,
                                (row, number) ->
                                        Difference.surplus(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)),
                                texts(asked.stream().map(Difference::rootKey).toList()),
                                texts(asked.stream().map(Difference::table).toList()),
                                texts(asked.stream().map(Difference::key).toList()),
                                entity.name()));
    }

    private List<Difference> existing(String table, List<Difference> rows) {
        String[] keys = rows.stream().map(Difference::key).distinct().toArray(String[]::new);
        Set<String> there = new HashSet<>();
        statements.stream()
                .filter(sql -> sql.table().name().equals(table))
                .limit(1)
                .forEach(
                        sql ->
                                there.addAll(
                                        target.queryForList(
                                                sql.findExisting(), String.class, (Object) keys)));
        return rows.stream().filter(row -> there.contains(row.key())).toList();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
