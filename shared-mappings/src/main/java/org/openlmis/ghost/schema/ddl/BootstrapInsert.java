package org.openlmis.ghost.schema.ddl;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row to insert, as text that PostgreSQL reads in the type of each column.
 *
 * @param table {@code schema.table}
 * @param values by column, in the order they were added
 */
record BootstrapInsert(String table, Map<String, String> values) {

    BootstrapInsert {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static BootstrapInsert into(String table) {
        return new BootstrapInsert(table, Map.of());
    }

    BootstrapInsert with(String column, String value) {
        Map<String, String> extended = new LinkedHashMap<>(values);
        extended.put(column, value);
        return new BootstrapInsert(table, extended);
    }

    String sql() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        SqlText.qualified(table),
                        SqlText.names(values.keySet()),
                        values.values().stream().map(SqlText::literal).collect(joining(", ")));
    }
}
