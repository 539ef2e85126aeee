package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
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
        DELETE_THEN_WRITE,
        /**
         * For rows that should go while others still refer to them: they give up unique values and
         * stay until the next attempt, but count as derived no more.
         */
        WRITE_THEN_LEAVE
    }

    /** At commit it would be too late to find out which root is refused. */
    private static final String CHECK_DEFERRED_CONSTRAINTS =
            "set constraints all immediate; set constraints all deferred";

    private static final String LOCK_SHARED_TABLE =
            "select pg_advisory_xact_lock(hashtext('ghost shared ' || ?))";

    private final JdbcTemplate target;
    private final DerivedRows derivedRows;
    private final TargetStatements statements;
    private final RetiredRows retiredRows;
    private final RankedRows rankedRows;
    private final FreedRights freedRights;

    public TargetWriter(JdbcTemplate target, MappingCatalogue catalogue, SchemaFacts facts) {
        this.target = target;
        this.retiredRows = new RetiredRows(target, catalogue, facts);
        this.statements = new TargetStatements(target, facts);
        this.derivedRows = new DerivedRows(target);
        this.rankedRows = new RankedRows(target, derivedRows);
        this.freedRights = new FreedRights(target, facts);
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
        Map<String, Long> rows = new HashMap<>();
        Set<DerivedRows.Derived> wanted = derived(demanded);
        DerivedRows.Known known = derivedRows.of(entity.name(), demanded.keySet());
        lockShared(entity, wanted, known);
        Set<DerivedRows.Derived> added = without(wanted, known.standing());
        Set<DerivedRows.Derived> vanished = without(known.standing(), wanted);
        vanished.addAll(retiredRows.outliving(known.retired(), demanded));
        Set<DerivedRows.Derived> removed = new LinkedHashSet<>(vanished);
        removed.addAll(without(known.leaving(), wanted));
        derivedRows.add(entity.name(), added);
        Set<DerivedRows.Derived> retired = retiredRows.among(entity, removed, demanded);
        removed.removeAll(retired);
        rankedRows.write(entity, demanded, removed);
        derivedRows.retire(entity.name(), retired);
        retiredRows.retire(entity, retired, rows);
        write(entity, demanded, removed, order, rows);
        retiredRows.takeOver(entity, added);
        target.execute(CHECK_DEFERRED_CONSTRAINTS);
        return new Written(rows, roots(added), roots(vanished));
    }

    /** Nobody else decides at the same time whether a shared row is still demanded. */
    private void lockShared(
            EntityDefinition<?> entity, Set<DerivedRows.Derived> wanted, DerivedRows.Known known) {
        Set<String> touched = new HashSet<>();
        Stream.of(wanted, known.standing(), known.leaving())
                .forEach(rows -> rows.forEach(row -> touched.add(row.v3Table())));
        entity.targets().stream()
                .filter(table -> table.isShared() && touched.contains(table.name()))
                .map(TargetTable::name)
                .distinct()
                .sorted()
                .forEach(
                        table ->
                                target.query(
                                        LOCK_SHARED_TABLE, (RowCallbackHandler) row -> {}, table));
    }

    private void write(
            EntityDefinition<?> entity,
            Map<String, List<V3Row>> demanded,
            Set<DerivedRows.Derived> removed,
            Order order,
            Map<String, Long> rows) {
        switch (order) {
            case WRITE_THEN_DELETE -> {
                upsert(entity, demanded, rows);
                delete(entity, removed, rows);
            }
            case DELETE_THEN_WRITE -> {
                delete(entity, removed, rows);
                release(entity, demanded);
                upsert(entity, demanded, rows);
            }
            case WRITE_THEN_LEAVE -> {
                leave(entity, removed);
                release(entity, demanded);
                upsert(entity, demanded, rows);
            }
        }
    }

    private static Set<DerivedRows.Derived> without(
            Set<DerivedRows.Derived> rows, Set<DerivedRows.Derived> others) {
        return rows.stream()
                .filter(row -> !others.contains(row))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
            if (parameters.length > 0 && !table.isExisting()) {
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

    private void leave(EntityDefinition<?> entity, Set<DerivedRows.Derived> removed) {
        derivedRows.leave(entity.name(), removed);
        for (TargetTable<?, ?> table : entity.targets()) {
            List<String> unique = statements.uniqueTexts(table);
            Object[] keys = RowArrays.keys(table, removed);
            if (keys.length > 0 && !unique.isEmpty()) {
                target.update(statements.of(table).leave(unique), keys);
            }
        }
    }

    private Object[] parameters(
            TargetTable<?, ?> table, Map<String, List<V3Row>> demanded, boolean withRoots) {
        return RowArrays.columns(table, statements.of(table).columns(), demanded, withRoots);
    }

    private void delete(
            EntityDefinition<?> entity,
            Set<DerivedRows.Derived> removed,
            Map<String, Long> written) {
        derivedRows.remove(entity.name(), removed);
        removed.forEach(row -> written.merge(row.rootKey(), 1L, Long::sum));
        List<TargetTable<?, ?>> tables = new ArrayList<>(entity.targets());
        Collections.reverse(tables);
        for (TargetTable<?, ?> table : tables) {
            Object[] keys = RowArrays.keys(table, removed);
            if (keys.length > 0) {
                retiredRows.deleteReferring(table, keys);
                freedRights.deleteReferring(table, keys);
                target.query(
                        statements.of(table).lockForDelete(), (RowCallbackHandler) row -> {}, keys);
                target.update(statements.of(table).delete(), keys);
            }
        }
    }
}
