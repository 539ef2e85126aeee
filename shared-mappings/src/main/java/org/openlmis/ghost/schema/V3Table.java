package org.openlmis.ghost.schema;

import java.util.List;

/**
 * One v3 table as the facts describe it.
 *
 * @param schema the v3 service that owns it, e.g. {@code referencedata}
 * @param name lower case, without schema
 * @param columns in table order
 * @param primaryKey column names in key order; empty for the tables without one
 * @param constraints all constraints, the primary key included
 */
public record V3Table(
        String schema,
        String name,
        List<V3Column> columns,
        List<String> primaryKey,
        List<V3Constraint> constraints) {

    /** Copies the lists, so that a table never changes. */
    public V3Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        constraints = List.copyOf(constraints);
    }

    /** {@code schema.table}. */
    public String qualifiedName() {
        return schema + "." + name;
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if the table has none
     */
    public V3Column column(String columnName) {
        for (V3Column column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new IllegalArgumentException(
                "v3 table %s has no column %s".formatted(qualifiedName(), columnName));
    }
}
