package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns of another entity's landing rows (or of other roots of the same entity) that a mapping
 * needs. Answered for a whole batch at once from landing rows; declared, so that a change of a row
 * looked up derives its dependants again.
 *
 * @param <S> the rows that ask: the root, a child, or the rows of an earlier look-up
 * @param <L> the columns read of the rows found
 */
public final class Lookup<S extends Record, L extends Record> {

    private final String table;
    private final RecordShape<L> shape;
    private final Asker<S> asker;
    private final List<Condition<S, L>> conditions = new ArrayList<>();
    private @Nullable Only<S> only;
    private boolean anyOne;

    Lookup(String table, RecordShape<L> shape, Asker<S> asker) {
        this.table = table;
        this.shape = shape;
        this.asker = asker;
    }

    /** Who asks: exactly one of a table of the entity or an earlier look-up. */
    record Asker<S extends Record>(
            @Nullable TableDeclaration<S> declaration, @Nullable Lookup<?, S> lookup) {

        RecordShape<S> shape() {
            if (declaration != null) {
                return declaration.shape();
            }
            if (lookup != null) {
                return lookup.shape();
            }
            throw new IllegalStateException("a look-up needs somebody who asks");
        }
    }

    /** {@code asking column = found column}, compared as {@code match} says. */
    record Condition<S extends Record, L extends Record>(
            String askingColumn,
            Function<? super S, ?> asking,
            String foundColumn,
            Function<? super L, ?> found,
            Match match) {}

    /** Which rows ask. */
    private record Only<S extends Record>(
            String column, Function<? super S, ?> read, Set<String> values) {}

    /**
     * Rows are found where these two columns are equal; several conditions must all hold, without
     * any every row is found. Nulls find nothing.
     */
    public Lookup<S, L> on(Function<? super S, ?> asking, Function<? super L, ?> found) {
        return on(asking, found, Match.EXACT);
    }

    /**
     * As {@link #on(Function, Function)}, compared as {@code match} says. Both functions are plain
     * accessors.
     */
    public Lookup<S, L> on(
            Function<? super S, ?> asking, Function<? super L, ?> found, Match match) {
        String askingColumn = asker.shape().columnRead(asking);
        conditions.add(
                new Condition<>(askingColumn, asking, shape.columnRead(found), found, match));
        return this;
    }

    /**
     * Only whether there is a row matters: one of them is found, and which is not said. Needs a
     * condition.
     */
    public Lookup<S, L> anyOne() {
        anyOne = true;
        return this;
    }

    /**
     * Only rows ask whose column, read by this plain accessor, has one of these values: a change of
     * what is looked up does not concern the others.
     */
    public Lookup<S, L> onlyIf(Function<? super S, ?> asking, String... values) {
        only =
                new Only<>(
                        asker.shape().columnRead(asking),
                        asking,
                        new LinkedHashSet<>(List.of(values)));
        return this;
    }

    /** The asking row's column that decides whether it asks, or null if every row does. */
    public @Nullable String decidingColumn() {
        return only == null ? null : only.column();
    }

    /** The values of {@link #decidingColumn()} with which a row asks. */
    public Set<String> decidingValues() {
        return only == null ? Set.of() : Collections.unmodifiableSet(only.values());
    }

    private boolean asks(S row) {
        if (only == null) {
            return true;
        }
        Object value = only.read().apply(row);
        return value != null && only.values().contains(value.toString());
    }

    /** Whether one row is enough. */
    public boolean isAnyOne() {
        return anyOne;
    }

    public String table() {
        return table;
    }

    public RecordShape<L> shape() {
        return shape;
    }

    /** The table of the entity that asks, or null if an earlier look-up's rows ask. */
    public @Nullable TableDeclaration<S> askingTable() {
        return asker.declaration();
    }

    /** The earlier look-up whose rows ask, or null. */
    public @Nullable Lookup<?, S> askingLookup() {
        return asker.lookup();
    }

    public List<String> askingColumns() {
        return conditions.stream().map(Condition::askingColumn).toList();
    }

    public List<String> foundColumns() {
        return conditions.stream().map(Condition::foundColumn).toList();
    }

    public List<Match> matches() {
        return conditions.stream().map(Condition::match).toList();
    }

    /**
     * What a row asks for, normalised; null if a part is null or it does not ask: it finds nothing.
     */
    public @Nullable List<Object> keyAsked(Record asking) {
        S row = asker.shape().type().cast(asking);
        if (!asks(row)) {
            return null;
        }
        return key(
                conditions.stream()
                        .map(
                                condition ->
                                        condition.match().normalise(condition.asking().apply(row)))
                        .toList());
    }

    /** What a row found answers to, normalised. */
    @Nullable List<Object> keyFound(L found) {
        return key(
                conditions.stream()
                        .map(
                                condition ->
                                        condition.match().normalise(condition.found().apply(found)))
                        .toList());
    }

    private static @Nullable List<Object> key(List<? extends @Nullable Object> parts) {
        return parts.contains(null) ? null : List.<Object>copyOf(parts);
    }
}
