package org.openlmis.ghost.mapping;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a v3 table are made from: the rows of one of the entity's tables, or values
 * computed from the whole aggregate.
 *
 * @param of what there is in an aggregate
 * @param table the entity's table, or null if values are computed
 * @param lineage the v2 column that a plain accessor reads, null where values are computed
 */
record RowSource<R extends Record, S>(
        Function<Aggregate<R>, List<S>> of,
        @Nullable TableDeclaration<?> table,
        Lineage<S> lineage) {

    /** Knows which v2 column a plain accessor reads. */
    interface Lineage<S> {
        @Nullable String columnRead(Function<? super S, ?> accessor);
    }

    static <R extends Record, T extends Record> RowSource<R, T> rowsOf(TableDeclaration<T> table) {
        return new RowSource<>(
                aggregate -> aggregate.rows(table),
                table,
                accessor -> table.shape().columnRead(accessor));
    }

    static <R extends Record, S> RowSource<R, S> computed(Function<Aggregate<R>, List<S>> values) {
        return new RowSource<>(values, null, unknown -> null);
    }

    List<S> rows(Aggregate<R> aggregate) {
        return of.apply(aggregate);
    }

    @Nullable String columnRead(Function<? super S, ?> accessor) {
        return lineage.columnRead(accessor);
    }
}
