package org.openlmis.ghost.mapping;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One v3 column a mapping writes.
 *
 * @param name the v3 column
 * @param kind how the column takes part in comparing and writing
 * @param value the value; for a reference the v2 key of the row referred to; null stays null
 * @param referredTable for a reference the v2 table whose row is referred to, else null
 * @param v2Column for a reference the v2 column that holds the key, null if it is computed
 * @param v3Table for a reference without a foreign key in v3 the table referred to, else null (the
 *     foreign key says it); for a copy the column copied, as {@code schema.table.column}
 * @param limit the most characters v3's service takes where that is less than the column, else null
 */
public record TargetColumn<R extends Record, S>(
        String name,
        Kind kind,
        BiFunction<Aggregate<R>, S, ?> value,
        @Nullable String referredTable,
        @Nullable String v2Column,
        @Nullable String v3Table,
        @Nullable Integer limit) {

    /** How a column takes part in comparing and writing. */
    public enum Kind {
        /** Compared; written when it differs. */
        VALUE,
        /** As VALUE, the same in every row and no text of v2: taken as it is, even if empty. */
        CONSTANT,
        /** The id of a v3 row derived from another v2 row, which must exist first. */
        REFERENCE,
        /**
         * As REFERENCE, but while that row is quarantined this row is left out instead of the whole
         * root.
         */
        REFERENCE_OR_NO_ROW,
        /** As REFERENCE, but while that row is quarantined the column is null. */
        REFERENCE_OR_NULL,
        /** The value of a column of a row v3 is installed with; the mapping gives that row's id. */
        COPY,
        /** As VALUE, where the v3 installation has the column. */
        OPTIONAL_VALUE,
        /** The time of the write; alone it never causes one. */
        STAMP,
        /** 0 when inserted, one more with every update; alone it never causes one. */
        COUNT
    }

    static <R extends Record, S> TargetColumn<R, S> value(
            String name, Kind kind, BiFunction<Aggregate<R>, S, ?> value, @Nullable Integer limit) {
        return new TargetColumn<>(name, kind, value, null, null, null, limit);
    }

    static <R extends Record, S> TargetColumn<R, S> reference(
            String name,
            Kind kind,
            String v2Table,
            @Nullable String v2Column,
            @Nullable String v3Table,
            Function<? super S, ?> v2Key) {
        return new TargetColumn<>(
                name, kind, (aggregate, row) -> v2Key.apply(row), v2Table, v2Column, v3Table, null);
    }

    static <R extends Record, S> TargetColumn<R, S> copy(
            String name, String from, Function<? super S, ?> bootstrapId) {
        return new TargetColumn<>(
                name,
                Kind.COPY,
                (aggregate, row) -> bootstrapId.apply(row),
                null,
                null,
                from,
                null);
    }

    /** For a copy the SQL expression of its value, given the SQL expression of the row's id. */
    public String copiedBy(String id) {
        String from = String.valueOf(v3Table);
        int dot = from.lastIndexOf('.');
        return "(select b.%s from %s b where b.id = %s::uuid)"
                .formatted(from.substring(dot + 1), from.substring(0, dot), id);
    }

    public boolean isReference() {
        return kind == Kind.REFERENCE
                || kind == Kind.REFERENCE_OR_NO_ROW
                || kind == Kind.REFERENCE_OR_NULL;
    }

    /** Whether a difference in this column makes the row differ. */
    public boolean isCompared() {
        return kind != Kind.STAMP && kind != Kind.COUNT;
    }
}
