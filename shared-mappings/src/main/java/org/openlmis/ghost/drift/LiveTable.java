package org.openlmis.ghost.drift;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as the live catalog shows it.
 *
 * @param columns by name, in the order of the table
 * @param primaryKey column names in key order, empty without one
 */
record LiveTable(Map<String, Column> columns, List<String> primaryKey) {

    /**
     * One live column.
     *
     * @param type as {@code format_type} prints it
     * @param demanded not null, and filled by nobody but the writer
     */
    record Column(String name, String type, boolean notNull, boolean demanded) {}

    @Nullable Column column(String name) {
        return columns.get(name);
    }
}
