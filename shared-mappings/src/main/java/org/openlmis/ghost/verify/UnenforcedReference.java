package org.openlmis.ghost.verify;

import java.util.List;

/**
 * Columns of one v3 table that name a row of another although no foreign key of v3 says so.
 *
 * @param table {@code schema.table} that holds the reference
 * @param columns those that name the row; null in the first means that there is no reference
 * @param referred {@code schema.table} of the row named
 * @param named what each column is equal to, SQL about one row of {@code referred}
 * @param condition which rows of {@code table} refer at all, SQL about its alias {@code t}
 */
record UnenforcedReference(
        String table, List<String> columns, String referred, List<String> named, String condition) {

    /** {@code schema.table.column} of the id. */
    String place() {
        return table + "." + columns.get(0);
    }
}
