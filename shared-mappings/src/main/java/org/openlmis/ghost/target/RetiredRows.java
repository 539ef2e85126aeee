package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.mapping.TargetTable.Retirement;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Table;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that v2 no longer demands but that v3 keeps as inactive, because other v3 rows name them
 * without a foreign key. They go with their root, and with any row they refer to. Thread-safe;
 * belongs into the caller's target transaction.
 */
final class RetiredRows {

    private static final String RETIRE =
            """
            update %s t set %s = %s%s from unnest(?::text[], ?::text[]) as k (root, v3_key) where %s
            returning k.root""";
    private static final String DELETE =
            """
            with gone as (
                delete from %1$s t using ghost.derived_row d
                where t.%2$s = any(?::uuid[]) and d.v3_table = '%1$s' and d.v3_key = %3$s and d.retired
                returning d.v3_key
            )
            delete from ghost.derived_row d using gone
            where d.v3_table = '%1$s' and d.v3_key = gone.v3_key""";

    private final JdbcTemplate target;
    private final SchemaFacts facts;
    private final List<Referring> referring;

    /** A column by which rows that may be retired refer to rows of another table. */
    private record Referring(TargetTable<?, ?> table, String column, String referred) {}

    RetiredRows(JdbcTemplate target, MappingCatalogue catalogue, SchemaFacts facts) {
        this.target = target;
        this.facts = facts;
        this.referring =
                catalogue.entities().stream()
                        .flatMap(entity -> entity.targets().stream())
                        .filter(table -> table.retirement() != null)
                        .flatMap(
                                table ->
                                        table.columns().stream()
                                                .filter(TargetColumn::isReference)
                                                .map(column -> referring(table, column, facts)))
                        .toList();
    }

    private static Referring referring(
            TargetTable<?, ?> table, TargetColumn<?, ?> column, SchemaFacts facts) {
        String declared = column.v3Table();
        String references = facts.v3Table(table.name()).column(column.name()).references();
        String referred =
                declared != null || references == null
                        ? String.valueOf(declared)
                        : references.substring(0, references.lastIndexOf('.'));
        return new Referring(table, column.name(), referred);
    }

    /** Those of the rows no longer demanded that stay, because their root stands. */
    Set<DerivedRows.Derived> among(
            EntityDefinition<?> entity,
            Set<DerivedRows.Derived> removed,
            Map<String, List<V3Row>> demanded) {
        Set<String> retiring =
                entity.targets().stream()
                        .filter(table -> table.retirement() != null)
                        .map(TargetTable::name)
                        .collect(Collectors.toSet());
        return removed.stream()
                .filter(row -> retiring.contains(row.v3Table()) && stands(row, demanded))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Retired rows whose root no longer stands. */
    Set<DerivedRows.Derived> outliving(
            Set<DerivedRows.Derived> retired, Map<String, List<V3Row>> demanded) {
        return retired.stream()
                .filter(row -> !stands(row, demanded))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean stands(DerivedRows.Derived row, Map<String, List<V3Row>> demanded) {
        return !demanded.getOrDefault(row.rootKey(), List.of()).isEmpty();
    }

    /** Makes rows inactive, and adds them to the rows written by root. */
    void retire(
            EntityDefinition<?> entity, Set<DerivedRows.Derived> rows, Map<String, Long> written) {
        for (TargetTable<?, ?> table : entity.targets()) {
            Retirement retirement = table.retirement();
            List<DerivedRows.Derived> ofTable =
                    rows.stream().filter(row -> row.v3Table().equals(table.name())).toList();
            if (retirement != null && !ofTable.isEmpty()) {
                target.queryForList(
                                RETIRE.formatted(
                                        table.name(),
                                        retirement.column(),
                                        retirement.value(),
                                        stamps(table),
                                        isKey(table, "k.v3_key")),
                                String.class,
                                texts(ofTable.stream().map(DerivedRows.Derived::rootKey).toList()),
                                texts(ofTable.stream().map(DerivedRows.Derived::v3Key).toList()))
                        .forEach(root -> written.merge(root, 1L, Long::sum));
            }
        }
    }

    /** Clients of v3 notice what changed by its time. */
    private static String stamps(TargetTable<?, ?> table) {
        return table.columns().stream()
                .filter(column -> column.kind() == TargetColumn.Kind.STAMP)
                .map(column -> ", %s = now()".formatted(column.name()))
                .collect(Collectors.joining());
    }

    /** Deletes retired rows that refer to rows of this table that are about to go. */
    void deleteReferring(TargetTable<?, ?> table, Object[] keys) {
        for (Referring from : referring) {
            if (from.referred().equals(table.name())) {
                target.update(
                        DELETE.formatted(from.table().name(), from.column(), key(from.table())),
                        keys[0]);
            }
        }
    }

    private String isKey(TargetTable<?, ?> table, String key) {
        V3Table v3 = facts.v3Table(table.name());
        return IntStream.range(0, table.key().size())
                .mapToObj(
                        i ->
                                "t.%s = split_part(%s, '/', %d)::%s"
                                        .formatted(
                                                table.key().get(i),
                                                key,
                                                i + 1,
                                                v3.column(table.key().get(i)).type()))
                .collect(Collectors.joining(" and "));
    }

    private static String key(TargetTable<?, ?> table) {
        List<String> parts = new ArrayList<>();
        table.key().forEach(column -> parts.add("t.%s::text".formatted(column)));
        return String.join(" || '/' || ", parts);
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
