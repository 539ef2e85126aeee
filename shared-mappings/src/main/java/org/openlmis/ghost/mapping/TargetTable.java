package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;

/**
 * The rows a mapping derives for one v3 table: the left word of each verb is the v3 column, the
 * right one where it comes from.
 *
 * @param <R> the entity's root record
 * @param <S> what each row is made from: the root, a child row, or a value computed from the
 *     aggregate
 */
public final class TargetTable<R extends Record, S> {

    private final String name;
    private final RowSource<R, S> source;
    private final List<TargetColumn<R, S>> columns = new ArrayList<>();
    private Predicate<S> condition = any -> true;
    private List<String> key = List.of("id");
    private boolean set;
    private boolean shared;
    private boolean existing;
    private @Nullable ToLongFunction<S> rank;
    private @Nullable Retirement retirement;

    TargetTable(String name, RowSource<R, S> source) {
        this.name = name;
        this.source = source;
    }

    /** Only where this holds; a row that stops qualifying is deleted. */
    public TargetTable<R, S> when(Predicate<S> condition) {
        this.condition = condition;
        return this;
    }

    /** The v3 key, if it is not {@code id}. */
    public TargetTable<R, S> keyedBy(String... columns) {
        this.key = List.of(columns);
        return this;
    }

    /**
     * v3 gives this table no key: all rows of one owner, whose id this column holds, are compared
     * as a set in which rows may repeat, and replaced together; where they have an id, those that
     * v3 made itself are left alone. Declared after the owner's table.
     */
    public TargetTable<R, S> asSetOf(String ownerColumn) {
        this.set = true;
        return keyedBy(ownerColumn);
    }

    /** Several roots may derive the same row; it goes when the last of them no longer does. */
    public TargetTable<R, S> shared() {
        this.shared = true;
        return this;
    }

    /**
     * As {@link #shared()}, where roots may demand different values: the row is as the source of
     * the lowest rank demands it, whatever the order in which roots are derived.
     */
    public TargetTable<R, S> sharedByLowest(ToLongFunction<S> rank) {
        this.rank = rank;
        return shared();
    }

    /**
     * The rows are named, never written: v3 was installed with them, and others refer to them. Only
     * the key is declared.
     */
    public TargetTable<R, S> existing() {
        this.existing = true;
        return this;
    }

    /**
     * A row that is no longer derived while its root stands is not deleted: it stays with this
     * column set to this value, because v3 rows may name it without a foreign key. It goes with its
     * root, or with a row it refers to.
     */
    public TargetTable<R, S> retire(String column, boolean value) {
        this.retirement = new Retirement(column, value);
        return this;
    }

    /** How rows that are no longer derived are kept. */
    public record Retirement(String column, boolean value) {}

    /** This table's id follows from the v2 key. */
    public TargetTable<R, S> identity(String column, String v2Table, Function<? super S, ?> v2Key) {
        return set(column, row -> V3Id.of(v2Table, v2Key.apply(row)));
    }

    /**
     * As {@link #identity}, unless the crosswalk names a bootstrap row that stands for this v2 row.
     */
    public TargetTable<R, S> identity(
            String column,
            String v2Table,
            Function<? super S, ?> v2Key,
            Function<? super S, @Nullable UUID> crosswalk) {
        return set(
                column,
                row -> {
                    UUID bootstrap = crosswalk.apply(row);
                    return bootstrap != null ? bootstrap : V3Id.of(v2Table, v2Key.apply(row));
                });
    }

    /**
     * The id of the v3 row derived from another v2 row; null if the key is null. The root waits
     * until that row is derived. Which v3 table is meant follows from v3's foreign key.
     */
    public TargetTable<R, S> ref(String column, String v2Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE, v2Table, null, v2Key);
    }

    /**
     * As {@link #ref(String, String, Function)}, but a row that refers to a quarantined root is
     * left out meanwhile.
     */
    public TargetTable<R, S> refOrNoRow(
            String column, String v2Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE_OR_NO_ROW, v2Table, null, v2Key);
    }

    /**
     * As {@link #ref(String, String, Function)}, but while the row referred to is quarantined the
     * column is null.
     */
    public TargetTable<R, S> refOrNull(
            String column, String v2Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE_OR_NULL, v2Table, null, v2Key);
    }

    /**
     * As {@link #refOrNull(String, String, Function)} where v3 has no foreign key that says which
     * table is meant.
     */
    public TargetTable<R, S> refOrNull(
            String column, String v2Table, String v3Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE_OR_NULL, v2Table, v3Table, v2Key);
    }

    /**
     * As {@link #ref(String, String, Function)}, to one of several rows that the v2 row derives:
     * the one whose id is named {@code <v2 table>:<key>#<part>}. A null part means the row named
     * after the v2 row itself.
     */
    public TargetTable<R, S> refToPart(
            String column,
            String v2Table,
            Function<? super S, ?> v2Key,
            Function<? super S, @Nullable String> part) {
        return part(column, v2Table, null, v2Key, part);
    }

    /**
     * As {@link #refToPart(String, String, Function, Function)} where v3 has no foreign key that
     * says which table is meant.
     */
    public TargetTable<R, S> refToPart(
            String column,
            String v2Table,
            String v3Table,
            Function<? super S, ?> v2Key,
            Function<? super S, @Nullable String> part) {
        return part(column, v2Table, v3Table, v2Key, part);
    }

    private TargetTable<R, S> part(
            String column,
            String v2Table,
            @Nullable String v3Table,
            Function<? super S, ?> v2Key,
            Function<? super S, @Nullable String> part) {
        return add(
                TargetColumn.reference(
                        column,
                        TargetColumn.Kind.REFERENCE,
                        v2Table,
                        source.columnRead(v2Key),
                        v3Table,
                        row -> part(v2Key.apply(row), part.apply(row))));
    }

    private static @Nullable Object part(@Nullable Object key, @Nullable String part) {
        return key == null || part == null ? key : key + "#" + part;
    }

    /**
     * As {@link #refOrNoRow(String, String, Function)} where v3 has no foreign key that says which
     * table is meant.
     */
    public TargetTable<R, S> refOrNoRow(
            String column, String v2Table, String v3Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE_OR_NO_ROW, v2Table, v3Table, v2Key);
    }

    /**
     * As {@link #ref(String, String, Function)} where v3 has no foreign key that says which table
     * is meant.
     */
    public TargetTable<R, S> ref(
            String column, String v2Table, String v3Table, Function<? super S, ?> v2Key) {
        return reference(column, TargetColumn.Kind.REFERENCE, v2Table, v3Table, v2Key);
    }

    private TargetTable<R, S> reference(
            String column,
            TargetColumn.Kind kind,
            String v2Table,
            @Nullable String v3Table,
            Function<? super S, ?> v2Key) {
        return add(
                TargetColumn.reference(
                        column, kind, v2Table, source.columnRead(v2Key), v3Table, v2Key));
    }

    /**
     * The value the function reads; texts are trimmed, and empty ones become null where v3 allows.
     */
    public TargetTable<R, S> set(String column, Function<? super S, ?> value) {
        return add(column, TargetColumn.Kind.VALUE, (aggregate, row) -> value.apply(row));
    }

    /** As {@link #set}, with a default for null. */
    public TargetTable<R, S> set(String column, Function<? super S, ?> value, Object orElse) {
        return set(
                column,
                row -> {
                    Object read = value.apply(row);
                    return read == null ? orElse : read;
                });
    }

    /**
     * As {@link #set}, for a text that v3's service limits to fewer characters than the column; the
     * full text is kept beside v3.
     */
    public TargetTable<R, S> setAtMost(
            int limit, String column, Function<? super S, @Nullable String> value) {
        return computeAtMost(limit, column, (aggregate, row) -> value.apply(row));
    }

    /**
     * As {@link #set}, for columns that not every v3 installation has (PostGIS); written only where
     * it exists.
     */
    public TargetTable<R, S> setIfPresent(String column, Function<? super S, ?> value) {
        return add(column, TargetColumn.Kind.OPTIONAL_VALUE, (aggregate, row) -> value.apply(row));
    }

    /**
     * The value that a row v3 is installed with holds in a column, given as schema.table.column;
     * the function names that row. For texts only v3 itself knows.
     */
    public TargetTable<R, S> copy(
            String column, String from, Function<? super S, UUID> bootstrapId) {
        return add(TargetColumn.copy(column, from, bootstrapId));
    }

    /** A value that needs look-ups or children. */
    public TargetTable<R, S> compute(String column, BiFunction<Aggregate<R>, S, ?> value) {
        return add(column, TargetColumn.Kind.VALUE, value);
    }

    /** As {@link #setAtMost}, for a text that needs look-ups or children. */
    public TargetTable<R, S> computeAtMost(
            int limit, String column, BiFunction<Aggregate<R>, S, @Nullable String> value) {
        return add(TargetColumn.value(column, TargetColumn.Kind.VALUE, value, limit));
    }

    /** The same value in every row. */
    public TargetTable<R, S> always(String column, @Nullable Object value) {
        return add(column, TargetColumn.Kind.CONSTANT, (aggregate, row) -> value);
    }

    /** The time of the write, for columns by which clients cache; never written alone. */
    public TargetTable<R, S> stamp(String column) {
        return add(column, TargetColumn.Kind.STAMP, (aggregate, row) -> null);
    }

    /** An update counter, for columns by which v3 locks optimistically; never written alone. */
    public TargetTable<R, S> count(String column) {
        return add(column, TargetColumn.Kind.COUNT, (aggregate, row) -> null);
    }

    private TargetTable<R, S> add(
            String column, TargetColumn.Kind kind, BiFunction<Aggregate<R>, S, ?> value) {
        return add(TargetColumn.value(column, kind, value, null));
    }

    private TargetTable<R, S> add(TargetColumn<R, S> column) {
        if (columns.stream().anyMatch(known -> known.name().equals(column.name()))) {
            throw new IllegalArgumentException("%s.%s is set twice".formatted(name, column.name()));
        }
        columns.add(column);
        return this;
    }

    public String name() {
        return name;
    }

    public List<String> key() {
        return key;
    }

    /** Whether the key names an owner of several rows instead of one row. */
    public boolean isSet() {
        return set;
    }

    public boolean isShared() {
        return shared;
    }

    /** Whether the source of the lowest rank decides about a shared row. */
    public boolean isRanked() {
        return rank != null;
    }

    /** The rank of a source, or null if the table is not ranked. */
    public @Nullable Long rank(S source) {
        return rank == null ? null : rank.applyAsLong(source);
    }

    public boolean isExisting() {
        return existing;
    }

    /** How rows that are no longer derived are kept, or null if they are deleted. */
    public @Nullable Retirement retirement() {
        return retirement;
    }

    /** The v2 table each row is made from, or null if rows are computed. */
    public @Nullable TableDeclaration<?> sourceTable() {
        return source.table();
    }

    public List<TargetColumn<R, S>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** What this aggregate's rows of this table are made from. */
    public List<S> sources(Aggregate<R> aggregate) {
        return source.rows(aggregate).stream().filter(condition).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
