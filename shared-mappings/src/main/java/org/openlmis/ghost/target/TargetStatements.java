package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Constraint;
import org.openlmis.ghost.schema.V3Table;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements of each v3 table, built once: optional columns take part if this v3 installation
 * has them. Thread-safe.
 */
final class TargetStatements {

    private static final String COLUMN_TYPE =
            """
            select format_type(a.atttypid, a.atttypmod) from pg_attribute a
            where a.attrelid = to_regclass(?) and a.attname = ? and not a.attisdropped""";
    private final JdbcTemplate target;
    private final SchemaFacts facts;
    private final Map<TargetTable<?, ?>, TargetSql> statements = new ConcurrentHashMap<>();

    TargetStatements(JdbcTemplate target, SchemaFacts facts) {
        this.target = target;
        this.facts = facts;
    }

    TargetSql of(TargetTable<?, ?> table) {
        return statements.computeIfAbsent(table, this::build);
    }

    private TargetSql build(TargetTable<?, ?> table) {
        List<TargetColumn<?, ?>> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (TargetColumn<?, ?> column : table.columns()) {
            if (column.kind() == TargetColumn.Kind.OPTIONAL_VALUE) {
                target.queryForList(COLUMN_TYPE, String.class, table.name(), column.name())
                        .forEach(
                                type -> {
                                    columns.add(column);
                                    types.add(type);
                                });
            } else {
                columns.add(column);
                types.add(facts.v3Table(table.name()).column(column.name()).type());
            }
        }
        return new TargetSql(table, List.copyOf(columns), List.copyOf(types));
    }

    /** Text columns outside the key that v3 keeps unique. */
    List<String> uniqueTexts(TargetTable<?, ?> table) {
        V3Table v3 = facts.v3Table(table.name());
        Set<String> unique =
                v3.constraints().stream()
                        .filter(
                                constraint ->
                                        constraint.kind() != V3Constraint.Kind.FOREIGN_KEY
                                                && constraint.kind()
                                                        != V3Constraint.Kind.CONSTRAINT_TRIGGER)
                        .flatMap(constraint -> constraint.columns().stream())
                        .collect(Collectors.toSet());
        return table.columns().stream()
                .<String>map(TargetColumn::name)
                .filter(
                        name ->
                                unique.contains(name)
                                        && !table.key().contains(name)
                                        && isText(v3, name))
                .toList();
    }

    private static boolean isText(V3Table table, String column) {
        String type = table.column(column).type();
        return type.equals("text") || type.startsWith("character varying");
    }
}
