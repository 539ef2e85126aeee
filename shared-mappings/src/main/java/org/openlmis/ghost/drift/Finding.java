package org.openlmis.ghost.drift;

import org.jspecify.annotations.Nullable;

/**
 * One difference between a live schema and what the mapping of an entity believes, told so that an
 * operator knows what to do.
 *
 * @param entity the entity it concerns; a difference that concerns several has a finding for each
 * @param table without schema on the v2 side, {@code schema.table} on the v3 side
 * @param column empty if the whole table is meant
 * @param expected what the mapping believes, null if it knows nothing of the column
 * @param actual what the live schema has, null if it has nothing
 * @param remedy what the operator can do
 * @param blocking whether the entity must not be derived until this is gone
 */
public record Finding(
        String entity,
        Side side,
        Code code,
        String table,
        String column,
        @Nullable String expected,
        @Nullable String actual,
        String remedy,
        boolean blocking) {

    /** What sort of difference; findings are stored and counted by this name. */
    public enum Code {
        /** The table is not there. */
        TABLE_MISSING,
        /** A column that is read or written is not there. */
        COLUMN_MISSING,
        /** A column has a type of another sort, or v2 made it narrower, rewriting values unseen. */
        COLUMN_RETYPED,
        /** A column accepts values that it did not accept before. */
        COLUMN_WIDENED,
        /** A v3 column no longer accepts every value it accepted. */
        COLUMN_NARROWED,
        /**
         * A v3 column demands a value that no mapping gives, or that a mapping may give as null.
         */
        COLUMN_REQUIRED,
        /** v2 has a column that is neither read nor left behind. */
        COLUMN_ADDED,
        /** A v2 column that is left behind anyway is not there. */
        LEFT_BEHIND_MISSING,
        /** Rows are identified by other columns. */
        KEY_CHANGED
    }

    /** One line for logs and for the reason of a halt. */
    public String text() {
        String place = column.isEmpty() ? table : table + "." + column;
        return "%s %s: %s, expected %s, found %s; %s"
                .formatted(side, place, code, orNothing(expected), orNothing(actual), remedy);
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? "nothing" : words;
    }
}
