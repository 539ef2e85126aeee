package org.openlmis.ghost.schema;

import java.util.Map;

/**
 * One row of the facts.
 *
 * @param values by column name; a blank value is {@code ""}
 */
record CsvRow(Map<String, String> values) {

    /** The value of a column, {@code ""} if blank; a column the resource lacks is an error. */
    String get(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The facts have no column %s, only %s".formatted(column, values.keySet()));
        }
        return value;
    }
}
