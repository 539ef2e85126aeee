package org.openlmis.ghost.servers.debezium;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What of v2 is captured and under which names.
 *
 * @param topicPrefix first part of every topic's name
 * @param slot name of the replication slot; lower case letters, digits, underscores
 * @param publication name of the publication
 * @param tables captured tables with their schema, such as {@code public.facilities}
 * @param excludedColumns columns whose values must not leave v2, such as {@code
 *     public.users.password}
 */
public record Capture(
        String topicPrefix,
        String slot,
        String publication,
        List<String> tables,
        List<String> excludedColumns) {

    private static final Pattern QUALIFIED = Pattern.compile("[^.,\"]+\\.[^.,\"]+");

    public Capture {
        tables = List.copyOf(tables);
        excludedColumns = List.copyOf(excludedColumns);
        for (String table : tables) {
            if (!QUALIFIED.matcher(table).matches()) {
                throw new IllegalArgumentException(
                        "Table '%s' is not of the form schema.table".formatted(table));
            }
        }
    }

    /** Captures these tables under the names that the whole system uses. */
    public static Capture of(List<String> tables, List<String> excludedColumns) {
        return new Capture("v2", "ghost", "ghost", tables, excludedColumns);
    }

    /** The topic of a table's changes. */
    public String topic(String table) {
        return topicPrefix + "." + table;
    }
}
