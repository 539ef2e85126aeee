package org.openlmis.ghost.schema;

import java.util.List;

/**
 * One v2 table as the facts describe it.
 *
 * @param name lower case, without schema (v2 keeps everything in {@code public})
 * @param columns in table order
 * @param primaryKey column names in key order; empty for the few tables without one
 * @param keys all keys and indexes, the primary key included
 */
public record V2Table(
        String name, List<V2Column> columns, List<String> primaryKey, List<V2Key> keys) {

    /** Copies the lists, so that a table never changes. */
    public V2Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        keys = List.copyOf(keys);
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if the table has none
     */
    public V2Column column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "v2 table %s has no column %s"
                                                .formatted(name, columnName)));
    }
}
