package org.openlmis.ghost.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.target.V3Row;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds v3 rows that were derived from roots which no longer demand them. For one thread. */
final class SurplusRows {

    private static final String FIND_SURPLUS =
            """
            select d.root_key, d.v3_table, d.v3_key from ghost.derived_row d
            where d.entity = ? and d.root_key = any (?::text[])
                and not exists (
                    select from unnest(?::text[], ?::text[], ?::text[])
                        as e (root_key, v3_table, v3_key)
                    where e.root_key = d.root_key
                        and e.v3_table = d.v3_table and e.v3_key = d.v3_key)
                and not (d.retired and d.root_key = any (?::text[]))
                and not (d.v3_table = any (?::text[]) and exists (
                    select from ghost.derived_row o
                    where o.v3_key = d.v3_key and o.v3_table = d.v3_table
                        and (o.entity, o.root_key) <> (d.entity, d.root_key)))
            order by 1, 2, 3\
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
        Map<String, List<Difference>> byTable = new LinkedHashMap<>();
        target.query(
                FIND_SURPLUS,
                row -> {
                    Difference surplus =
                            Difference.surplus(
                                    row.getString(1), row.getString(2), row.getString(3));
                    byTable.computeIfAbsent(surplus.table(), any -> new ArrayList<>()).add(surplus);
                },
                parameters(demands));
        List<Difference> there = new ArrayList<>();
        byTable.forEach((table, rows) -> there.addAll(existing(table, rows)));
        return there;
    }

    private Object[] parameters(Map<String, Demand> demands) {
        List<String> roots = new ArrayList<>();
        List<String> rootOfRow = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        demands.forEach(
                (root, demand) -> {
                    if (demand.known()) {
                        roots.add(root);
                    }
                    for (V3Row row : demand.rows()) {
                        rootOfRow.add(root);
                        tables.add(row.table().name());
                        keys.add(row.key());
                    }
                });
        String[] shared =
                entity.targets().stream()
                        .filter(TargetTable::isShared)
                        .map(TargetTable::name)
                        .toArray(String[]::new);
        return new Object[] {
            entity.name(),
            texts(roots),
            texts(rootOfRow),
            texts(tables),
            texts(keys),
            texts(rootOfRow),
            shared
        };
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
