package org.openlmis.ghost.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * The boolean column by which this column's rows are indexed in halves, one partial index for
     * each of its values; null if a whole index begins with the column, or no such pair does.
     */
    public @Nullable String halvedBy(String columnName) {
        List<V2Key> beginning =
                keys.stream().filter(key -> key.expressions().get(0).equals(columnName)).toList();
        if (beginning.stream().anyMatch(key -> key.onlyRowsWhere() == null)) {
            return null;
        }
        return columns.stream()
                .<String>map(V2Column::name)
                .filter(
                        half ->
                                holdsHalf(beginning, half, true)
                                        && holdsHalf(beginning, half, false))
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsHalf(List<V2Key> keys, String column, boolean value) {
        String half = "(%s = %s)".formatted(column, value);
        return keys.stream().anyMatch(key -> half.equals(key.onlyRowsWhere()));
    }
}
