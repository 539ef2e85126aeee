package org.openlmis.ghost.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.V2Change;

/**
 * The last state per key of a poll's changes to one table. A value that a later change left out
 * (unchanged TOAST) is taken from the earlier one, because within a partition the two follow each
 * other.
 */
final class FoldedChanges {

    private final Map<String, V2Change> byKey = new LinkedHashMap<>();

    FoldedChanges(List<String> keyColumns, List<V2Change> changes) {
        for (V2Change change : changes) {
            if (!(change instanceof V2Change.Truncate)) {
                String key =
                        keyColumns.stream()
                                .map(column -> String.valueOf(values(change).get(column)))
                                .collect(Collectors.joining("/"));
                V2Change earlier = byKey.remove(key);
                byKey.put(key, earlier == null ? change : fold(earlier, change));
            }
        }
    }

    List<V2Change> changes() {
        return List.copyOf(byKey.values());
    }

    private static Map<String, @Nullable String> values(V2Change change) {
        if (change instanceof V2Change.Upsert upsert) {
            return upsert.values();
        }
        return change instanceof V2Change.Delete delete ? delete.key() : Map.of();
    }

    private static V2Change fold(V2Change earlier, V2Change later) {
        if (earlier instanceof V2Change.Upsert before && later instanceof V2Change.Upsert after) {
            Map<String, @Nullable String> values = new LinkedHashMap<>(before.values());
            values.putAll(after.values());
            return new V2Change.Upsert(after.table(), values, after.lsn());
        }
        return later;
    }
}
