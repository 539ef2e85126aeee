package org.openlmis.ghost.mapping;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one mapping declares. Used by one thread, once, at start.
 *
 * @param <R> the root's record
 */
public final class Definition<R extends Record> {

    private final RecordShape<R> rootShape;
    private final List<TableDeclaration<?>> tables = new ArrayList<>();
    private final List<Lookup<?, ?>> lookups = new ArrayList<>();
    private final List<NativeValue<R>> nativeValues = new ArrayList<>();
    private final List<Rule<R>> rules = new ArrayList<>();
    private final List<Function<Aggregate<R>, List<Remark>>> remarks = new ArrayList<>();
    private final MappingSettings settings;
    private final List<TargetTable<R, ?>> targets = new ArrayList<>();
    private @Nullable TableDeclaration<R> root;
    private @Nullable String name;

    private Definition(RecordShape<R> rootShape, MappingSettings settings) {
        this.rootShape = rootShape;
        this.settings = settings;
    }

    /** What this mapping declares under these settings. */
    public static <R extends Record> EntityDefinition<R> of(
            EntityMapping<R> mapping, MappingSettings settings) {
        Definition<R> definition = new Definition<>(RecordShape.of(rootRecord(mapping)), settings);
        mapping.define(definition);
        return definition.freeze(mapping);
    }

    @SuppressWarnings("unchecked") // the type argument of EntityMapping is the root record's class
    private static <R extends Record> Class<R> rootRecord(EntityMapping<R> mapping) {
        return Arrays.stream(mapping.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == EntityMapping.class)
                .map(type -> (Class<R>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        mapping.getClass().getName()
                                                + " must implement EntityMapping<its root record> directly"));
    }

    /** What the country decided. */
    public MappingSettings settings() {
        return settings;
    }

    /** The v2 root table; the entity has its name unless {@link #named} says otherwise. */
    public void from(String table) {
        root = new TableDeclaration<>(table, rootShape, null, List.of());
        tables.add(0, root);
    }

    /** The entity's name, if it is not the root table's. */
    public void named(String entity) {
        name = entity;
    }

    /** A table whose rows hold the root's key in the column this plain accessor reads. */
    public <C extends Record> Child<C> child(
            String table, Class<C> row, Function<? super C, ?> parentKey) {
        return child(root(), table, row, parentKey);
    }

    /** A table whose rows hold the key of another child. */
    public <C extends Record> Child<C> child(
            Child<?> parent, String table, Class<C> row, Function<? super C, ?> parentKey) {
        return child(parent.declaration(), table, row, parentKey);
    }

    private <C extends Record> Child<C> child(
            TableDeclaration<?> parent,
            String table,
            Class<C> row,
            Function<? super C, ?> parentKey) {
        RecordShape<C> shape = RecordShape.of(row);
        List<String> columns = List.of(shape.columnRead(parentKey));
        TableDeclaration<C> declaration = new TableDeclaration<>(table, shape, parent, columns);
        tables.add(declaration);
        return new Child<>(declaration);
    }

    /** Rows of another v2 table that the root needs; say with {@code on} how they are found. */
    public <L extends Record> Lookup<R, L> lookup(String table, Class<L> row) {
        return lookup(table, row, new Lookup.Asker<>(root(), null));
    }

    /** Rows of another v2 table that a child needs. */
    public <C extends Record, L extends Record> Lookup<C, L> lookup(
            Child<C> asking, String table, Class<L> row) {
        return lookup(table, row, new Lookup.Asker<>(asking.declaration(), null));
    }

    /** Rows of another v2 table that the rows of an earlier look-up lead to. */
    public <S extends Record, L extends Record> Lookup<S, L> lookup(
            Lookup<?, S> asking, String table, Class<L> row) {
        return lookup(table, row, new Lookup.Asker<>(null, asking));
    }

    private <S extends Record, L extends Record> Lookup<S, L> lookup(
            String table, Class<L> row, Lookup.Asker<S> asker) {
        Lookup<S, L> lookup = new Lookup<>(table, RecordShape.of(row), asker);
        lookups.add(lookup);
        return lookup;
    }

    /**
     * Whether a native v3 row already has the value; bootstrap rows of the crosswalk do not count.
     */
    public NativeValue<R> nativeValue(
            String v3Table,
            String column,
            Match match,
            Function<? super R, ?> value,
            UUID... except) {
        NativeValue<R> nativeValue =
                new NativeValue<>(v3Table, column, match, value, Set.of(except));
        nativeValues.add(nativeValue);
        return nativeValue;
    }

    /**
     * Refuses roots that would take a value, in a column v3 keeps unique, of a row created in v3
     * itself; bootstrap rows of the crosswalk do not count. The value is a plain accessor.
     */
    public void quarantineIfTaken(
            String v3Table,
            String column,
            Match match,
            Function<? super R, ?> value,
            UUID... except) {
        NativeValue<R> taken = nativeValue(v3Table, column, match, value, except);
        String v2Column = rootShape.columnRead(value);
        quarantineWhen(
                "TAKEN_IN_V3",
                v2Column,
                value,
                "a row created in v3 (%s) has this %s; change it in v2 or in that row"
                        .formatted(v3Table, column),
                aggregate -> aggregate.isTaken(taken));
    }

    /** Refuses roots for which this holds. */
    public void quarantineWhen(
            String code,
            String column,
            Function<? super R, ? extends @Nullable Object> value,
            String message,
            Predicate<Aggregate<R>> violated) {
        rules.add(new Rule<>(code, column, value, message, violated));
    }

    /**
     * Remarks on roots for which this holds; they are derived nevertheless. The column is one of
     * the root's.
     */
    public void remarkWhen(
            String code,
            String column,
            Function<? super R, ? extends @Nullable Object> value,
            String message,
            Predicate<Aggregate<R>> holds) {
        remarks(
                aggregate -> {
                    Object read = value.apply(aggregate.root());
                    return holds.test(aggregate)
                            ? List.of(
                                    new Remark(
                                            code,
                                            root().table(),
                                            aggregate.rootKey(),
                                            column,
                                            read == null ? null : read.toString(),
                                            message))
                            : List.of();
                });
    }

    /** Remarks computed from the whole aggregate. */
    public void remarks(Function<Aggregate<R>, List<Remark>> of) {
        remarks.add(of);
    }

    /** One v3 row per root. */
    public TargetTable<R, R> into(String v3Table) {
        return target(new TargetTable<>(v3Table, RowSource.rowsOf(root())));
    }

    /** One v3 row per row of a child. */
    public <C extends Record> TargetTable<R, C> intoEach(Child<C> child, String v3Table) {
        return target(new TargetTable<>(v3Table, RowSource.rowsOf(child.declaration())));
    }

    /** v3 rows computed in plain Java from the whole aggregate. */
    public <S> TargetTable<R, S> intoRows(String v3Table, Function<Aggregate<R>, List<S>> rows) {
        return target(new TargetTable<>(v3Table, RowSource.computed(rows)));
    }

    private <S> TargetTable<R, S> target(TargetTable<R, S> target) {
        targets.add(target);
        return target;
    }

    /**
     * Names columns of the root table that are not kept, and why, so that a new v2 column is
     * noticed.
     */
    public void leaveBehind(String reason, String... columns) {
        root().leaveBehind(reason, columns);
    }

    private TableDeclaration<R> root() {
        if (root == null) {
            throw new IllegalArgumentException("begin with from(\"<v2 root table>\")");
        }
        return root;
    }

    private EntityDefinition<R> freeze(EntityMapping<R> mapping) {
        TableDeclaration<R> from = root();
        return new EntityDefinition<>(
                name == null ? from.table() : name,
                mapping.getClass(),
                from,
                List.copyOf(tables),
                List.copyOf(lookups),
                List.copyOf(nativeValues),
                List.copyOf(rules),
                List.copyOf(remarks),
                List.copyOf(targets));
    }
}
