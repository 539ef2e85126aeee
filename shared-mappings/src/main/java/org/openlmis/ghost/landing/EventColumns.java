package org.openlmis.ghost.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.V2Change.Delete;
import org.openlmis.ghost.landing.V2Change.Upsert;

/**
 * Changes of one table turned into one array of texts per column, as the merge of events takes
 * them.
 */
final class EventColumns {

    private final LandingTable table;
    private final List<V2Change> changes;

    EventColumns(LandingTable table, List<V2Change> changes) {
        this.table = table;
        this.changes = changes;
    }

    /** Column values in table order, then positions, deleted flags and missing columns. */
    List<@Nullable Object> arrays() {
        List<@Nullable Object> arrays = new ArrayList<>();
        for (String column : table.columnNames()) {
            arrays.add(
                    changes.stream()
                            .map(change -> values(change).get(column))
                            .toArray(String[]::new));
        }
        arrays.add(changes.stream().map(change -> change.lsn().toString()).toArray(String[]::new));
        arrays.add(
                changes.stream()
                        .map(change -> String.valueOf(change instanceof Delete))
                        .toArray(String[]::new));
        arrays.add(changes.stream().map(this::missing).toArray(String[]::new));
        return arrays;
    }

    private static Map<String, @Nullable String> values(V2Change change) {
        if (change instanceof Upsert upsert) {
            return upsert.values();
        }
        return change instanceof Delete delete ? delete.key() : Map.of();
    }

    /**
     * The columns the row lacks, and whether it continues a row under another key: what is landed
     * under its own key then is another row, of which nothing may be kept.
     */
    private @Nullable String missing(V2Change change) {
        if (!(change instanceof Upsert upsert)) {
            return null;
        }
        String missing =
                table.columnNames().stream()
                        .filter(column -> !upsert.values().containsKey(column))
                        .collect(Collectors.joining(","));
        return missing.isEmpty()
                ? null
                : upsert.formerKey() == null ? missing : missing + "," + MergeSql.UNDER_FORMER_KEY;
    }
}
