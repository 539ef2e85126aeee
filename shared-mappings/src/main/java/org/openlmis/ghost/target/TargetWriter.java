package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Makes v3 hold exactly the rows that roots demand: writes only rows that differ, deletes only rows
 * that were derived from these roots and are no longer demanded. A few statements per v3 table,
 * whatever the batch. Thread-safe; belongs into the caller's target transaction.
 */
public final class TargetWriter {

    /**
     * In which order a batch is written; v3 checks foreign keys and unique values statement by
     * statement.
     */
    public enum Order {
        /** The usual one: what refers to a row that goes is changed before the row goes. */
        WRITE_THEN_DELETE,
        /**
         * For values that move from one row to another: rows go first, and rows that change give up
         * unique values.
         */
        DELETE_THEN_WRITE
    }

    private static final String LOCK_SHARED_TABLE =
            "select pg_advisory_xact_lock(hashtext('ghost shared ' || ?))";

    private final JdbcTemplate target;
    private final DerivedRows derivedRows;
    private final TargetStatements statements;

    public TargetWriter(JdbcTemplate target, SchemaFacts facts) {
        this.target = target;
        this.statements = new TargetStatements(target, facts);
        this.derivedRows = new DerivedRows(target);
    }

    /**
     * Writes what these roots demand; a root with an empty list demands that none of its rows
     * exist.
     *
     * @throws org.springframework.dao.DataAccessException v3 refused; the transaction must roll
     *     back to before the call
     */
    public Written write(
            EntityDefinition<?> entity, Map<String, List<V3Row>> demanded, Order order) {
        entity.targets().stream()
                .filter(TargetTable::isShared)
                .forEach(
                        table ->
                                target.query(
                                        LOCK_SHARED_TABLE,
                                        (RowCallbackHandler) row -> {},
                                        table.name()));
        Map<String, Long> rows = new HashMap<>();
        Set<DerivedRows.Derived> known = derivedRows.of(entity.name(), demanded.keySet());
        Set<DerivedRows.Derived> wanted = derived(demanded);
        Set<DerivedRows.Derived> removed = without(known, wanted);
        if (order == Order.WRITE_THEN_DELETE) {
            upsert(entity, demanded, rows);
            delete(entity, removed, rows);
        } else {
            delete(entity, removed, rows);
            release(entity, demanded);
            upsert(entity, demanded, rows);
        }
        Set<DerivedRows.Derived> added = without(wanted, known);
        derivedRows.add(entity.name(), added);
        return new Written(rows, roots(added), roots(removed));
    }

    private static Set<DerivedRows.Derived> without(
            Set<DerivedRows.Derived> rows, Set<DerivedRows.Derived> others) {
        Set<DerivedRows.Derived> rest = new LinkedHashSet<>(rows);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> roots(Set<DerivedRows.Derived> rows) {
        return rows.stream()
                .map(DerivedRows.Derived::rootKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<DerivedRows.Derived> derived(Map<String, List<V3Row>> demanded) {
        Set<DerivedRows.Derived> derived = new LinkedHashSet<>();
        demanded.forEach(
                (root, rows) ->
                        rows.forEach(
                                row ->
                                        derived.add(
                                                new DerivedRows.Derived(
                                                        root, row.table().name(), row.key()))));
        return derived;
    }

    private void upsert(
            EntityDefinition<?> entity,
            Map<String, List<V3Row>> demanded,
            Map<String, Long> written) {
        for (TargetTable<?, ?> table : entity.targets()) {
            Object[] parameters = parameters(table, demanded, true);
            if (parameters.length > 0) {
                target.query(
                        statements.of(table).upsert(),
                        (RowCallbackHandler)
                                row -> written.merge(row.getString(1), row.getLong(2), Long::sum),
                        parameters);
            }
        }
    }

    private void release(EntityDefinition<?> entity, Map<String, List<V3Row>> demanded) {
        for (TargetTable<?, ?> table : entity.targets()) {
            List<String> unique = statements.uniqueTexts(table);
            Object[] parameters = parameters(table, demanded, false);
            if (parameters.length > 0 && !unique.isEmpty()) {
                target.update(statements.of(table).release(unique), parameters);
            }
        }
    }

    /** One array of texts per column, after the roots if wanted; empty if there is no row. */
    private Object[] parameters(
            TargetTable<?, ?> table, Map<String, List<V3Row>> demanded, boolean withRoots) {
        List<String> roots = new ArrayList<>();
        List<V3Row> rows = new ArrayList<>();
        demanded.forEach(
                (root, all) ->
                        all.stream()
                                .filter(row -> row.table().equals(table))
                                .forEach(
                                        row -> {
                                            roots.add(root);
                                            rows.add(row);
                                        }));
        if (rows.isEmpty()) {
            return new Object[0];
        }
        List<Object> parameters = new ArrayList<>();
        if (withRoots) {
            parameters.add(roots.toArray(String[]::new));
        }
        List<TargetColumn<?, ?>> present = statements.of(table).columns();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (present.contains(table.columns().get(i))) {
                parameters.add(
                        rows.stream().map(row -> row.values().get(column)).toArray(String[]::new));
            }
        }
        return parameters.toArray();
    }

    private void delete(
            EntityDefinition<?> entity,
            Set<DerivedRows.Derived> removed,
            Map<String, Long> written) {
        derivedRows.remove(entity.name(), removed);
        Map<String, List<String>> keys = new LinkedHashMap<>();
        removed.forEach(
                row -> {
                    written.merge(row.rootKey(), 1L, Long::sum);
                    keys.computeIfAbsent(row.v3Table(), any -> new ArrayList<>()).add(row.v3Key());
                });
        List<TargetTable<?, ?>> tables = new ArrayList<>(entity.targets());
        Collections.reverse(tables);
        tables.forEach(table -> delete(table, keys.getOrDefault(table.name(), List.of())));
    }

    private void delete(TargetTable<?, ?> table, Collection<String> keys) {
        int parts = table.key().size();
        List<String[]> rows =
                keys.stream()
                        .filter(key -> parts > 1 || isOurs(key))
                        .sorted()
                        .map(key -> key.split("/", parts))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        Object[] parameters = new Object[parts];
        Arrays.setAll(
                parameters, part -> rows.stream().map(row -> row[part]).toArray(String[]::new));
        target.update(statements.of(table).delete(), parameters);
    }

    /** Bootstrap rows that the crosswalk names were there before us, and stay. */
    private static boolean isOurs(String key) {
        return V3Id.mayBeOurs(UUID.fromString(key));
    }
}
