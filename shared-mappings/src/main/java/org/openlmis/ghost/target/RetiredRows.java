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
import org.springframework.jdbc.core.RowCallbackHandler;

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
    private static final String LOCK =
            "select 1 from %s t, unnest(?::text[]) as k (v3_key) where %s order by k.v3_key for update of t";
    private static final String DERIVED_BY_OTHERS =
            """
            select k.root, k.v3_key from unnest(?::text[], ?::text[]) as k (root, v3_key)
            where exists (select from ghost.derived_row o where o.v3_table = ? and o.v3_key = k.v3_key
                and not o.retired and (o.entity, o.root_key) <> (?, k.root))""";
    private static final String FORGET =
            """
            delete from ghost.derived_row d using unnest(?::text[], ?::text[]) as k (root, v3_key)
            where d.v3_table = ? and d.v3_key = k.v3_key
            and d.retired and (d.entity, d.root_key) <> (?, k.root)""";
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

    /**
     * Those of the rows no longer demanded that stay, because their root stands and no other root
     * has taken them over.
     */
    Set<DerivedRows.Derived> among(
            EntityDefinition<?> entity,
            Set<DerivedRows.Derived> removed,
            Map<String, List<V3Row>> demanded) {
        Set<DerivedRows.Derived> staying = new LinkedHashSet<>();
        for (TargetTable<?, ?> table : retiring(entity)) {
            List<DerivedRows.Derived> rows =
                    of(table, removed).stream().filter(row -> stands(row, demanded)).toList();
            staying.addAll(rows);
            if (!rows.isEmpty()) {
                staying.removeAll(derivedByOthers(entity, table, rows));
            }
        }
        return staying;
    }

    /** Locks the rows first: a root that is taking one over at this moment is seen then. */
    private List<DerivedRows.Derived> derivedByOthers(
            EntityDefinition<?> entity, TargetTable<?, ?> table, List<DerivedRows.Derived> rows) {
        target.query(
                LOCK.formatted(table.name(), isKey(table, "k.v3_key")),
                (RowCallbackHandler) row -> {},
                (Object) keys(rows));
        return target.query(
                DERIVED_BY_OTHERS,
                (row, number) ->
                        new DerivedRows.Derived(row.getString(1), table.name(), row.getString(2)),
                roots(rows),
                keys(rows),
                table.name(),
                entity.name());
    }

    /** Rows that these roots derive from now on are no longer another's retired ones. */
    void takeOver(EntityDefinition<?> entity, Set<DerivedRows.Derived> added) {
        for (TargetTable<?, ?> table : retiring(entity)) {
            List<DerivedRows.Derived> rows = of(table, added);
            if (!rows.isEmpty()) {
                target.update(FORGET, roots(rows), keys(rows), table.name(), entity.name());
            }
        }
    }

    private static List<TargetTable<?, ?>> retiring(EntityDefinition<?> entity) {
        return entity.targets().stream()
                .<TargetTable<?, ?>>map(table -> table)
                .filter(table -> table.retirement() != null)
                .toList();
    }

    private static List<DerivedRows.Derived> of(
            TargetTable<?, ?> table, Set<DerivedRows.Derived> rows) {
        return rows.stream().filter(row -> row.v3Table().equals(table.name())).toList();
    }

    private static String[] roots(List<DerivedRows.Derived> rows) {
        return rows.stream().map(DerivedRows.Derived::rootKey).toArray(String[]::new);
    }

    private static String[] keys(List<DerivedRows.Derived> rows) {
        return rows.stream().map(DerivedRows.Derived::v3Key).toArray(String[]::new);
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
        for (TargetTable<?, ?> table : retiring(entity)) {
            Retirement retirement = table.retirement();
            List<DerivedRows.Derived> ofTable = of(table, rows);
            if (retirement != null && !ofTable.isEmpty()) {
                target.queryForList(
                                RETIRE.formatted(
                                        table.name(),
                                        retirement.column(),
                                        retirement.value(),
                                        stamps(table),
                                        isKey(table, "k.v3_key")),
                                String.class,
                                roots(ofTable),
                                keys(ofTable))
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
}
