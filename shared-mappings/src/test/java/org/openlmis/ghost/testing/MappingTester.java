package org.openlmis.ghost.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Answers;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.RecordShape;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.Rule;
import org.openlmis.ghost.mapping.TableDeclaration;

/**
 * Runs one mapping without a database: say what v2 holds, then what v3 should. Columns that are not
 * given take a valid value, null where v2 allows, so that a test names only what it is about.
 *
 * @param <R> the mapping's root record
 */
public final class MappingTester<R extends Record> {

    private final EntityDefinition<R> entity;
    private final Map<String, Object> root = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> others = new HashMap<>();
    private final Map<String, List<String>> natives = new HashMap<>();

    private MappingTester(EntityDefinition<R> entity) {
        this.entity = entity;
    }

    public static <R extends Record> MappingTester<R> of(EntityMapping<R> mapping) {
        return of(mapping, Mappings.SETTINGS);
    }

    /** Where a country decided otherwise than recommended. */
    public static <R extends Record> MappingTester<R> of(
            EntityMapping<R> mapping, MappingSettings settings) {
        return new MappingTester<>(Definition.of(mapping, settings));
    }

    /** The root row: column names and values in turn. */
    public MappingTester<R> given(@Nullable Object... columns) {
        root.putAll(named(columns));
        return this;
    }

    /** A row of a child or of a table that is looked up; call again for more rows. */
    public MappingTester<R> with(String table, @Nullable Object... columns) {
        others.computeIfAbsent(table, any -> new ArrayList<>()).add(named(columns));
        return this;
    }

    /** A row created in v3 itself holds this value. */
    public MappingTester<R> takenInV3(String v3Table, String column, String value) {
        natives.computeIfAbsent(v3Table + "." + column, any -> new ArrayList<>()).add(value);
        return this;
    }

    /** The v3 rows the root derives in a table. */
    public ExpectedRows expect(String v3Table) {
        return ExpectedRows.of(entity, aggregate(), v3Table);
    }

    /** Codes of the rules that refuse the root; empty if it is accepted. */
    public List<String> quarantinedWith() {
        Aggregate<R> aggregate = aggregate();
        return entity.rules().stream()
                .filter(rule -> rule.violated().test(aggregate))
                .map(Rule::code)
                .toList();
    }

    /** Codes of the remarks on the root. */
    public List<String> remarks() {
        Aggregate<R> aggregate = aggregate();
        return entity.remarks().stream()
                .flatMap(remarks -> remarks.apply(aggregate).stream())
                .map(Remark::code)
                .toList();
    }

    private static Map<String, Object> named(@Nullable Object... columns) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            named.put(String.valueOf(columns[i]), columns[i + 1]);
        }
        return named;
    }

    private Aggregate<R> aggregate() {
        Map<TableDeclaration<?>, List<Record>> children = new HashMap<>();
        entity.tables().stream()
                .filter(table -> table.parent() != null)
                .forEach(table -> children.put(table, List.copyOf(ownRows(table))));
        Answers answers = new Answers();
        entity.lookups().forEach(lookup -> answer(lookup, answers));
        entity.nativeValues().forEach(value -> answer(value, answers));
        R row = row(entity.root().shape(), root);
        return new Aggregate<>(rootKey(), row, children, answers);
    }

    private String rootKey() {
        return entity.root().keyColumns().stream()
                .map(column -> String.valueOf(root.get(column)))
                .collect(Collectors.joining("/"));
    }

    /** Rows said to belong to another root are only there to be looked up. */
    private <T extends Record> List<T> ownRows(TableDeclaration<T> table) {
        boolean isOfRoot = entity.root().equals(table.parent());
        Object key = root.get(entity.root().keyColumns().get(0));
        String column = table.pathColumns().get(0);
        return others.getOrDefault(table.table(), List.of()).stream()
                .filter(
                        values ->
                                !isOfRoot
                                        || key == null
                                        || key.equals(values.getOrDefault(column, key)))
                .map(values -> row(table.shape(), values))
                .toList();
    }

    private <T extends Record> List<T> rows(String table, RecordShape<T> shape) {
        return others.getOrDefault(table, List.of()).stream()
                .map(values -> row(shape, values))
                .toList();
    }

    private <L extends Record> void answer(Lookup<?, L> lookup, Answers answers) {
        answers.add(lookup, rows(lookup.table(), lookup.shape()));
    }

    private void answer(NativeValue<R> value, Answers answers) {
        natives.getOrDefault(value.v3Table() + "." + value.column(), List.of())
                .forEach(
                        text ->
                                answers.addTaken(
                                        value,
                                        Set.of(String.valueOf(value.match().normalise(text)))));
    }

    private static <T extends Record> T row(RecordShape<T> shape, Map<String, Object> values) {
        Samples.Choice given =
                (table, column) ->
                        values.containsKey(column.name())
                                ? values.get(column.name())
                                : Samples.sparse().value(table, column);
        return Samples.row("", shape, given);
    }
}
