package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;

/**
 * The last state per key of a poll's changes to one table. A value that a later change left out
 * (unchanged TOAST) is taken from the earlier one, because within a partition the two follow each
 * other; a row under a new key continues the one under its former key, which may be in another
 * partition, so that there only the position tells earlier from later.
 */
final class FoldedChanges {

    private final List<String> keyColumns;
    private final Map<String, V2Change> byKey = new LinkedHashMap<>();
    private final Map<String, List<V2Change.Upsert>> upserts = new HashMap<>();

    FoldedChanges(List<String> keyColumns, List<V2Change> changes) {
        this.keyColumns = keyColumns;
        for (V2Change change : changes) {
            if (change instanceof V2Change.Upsert upsert) {
                upserts.computeIfAbsent(key(upsert.values()), any -> new ArrayList<>()).add(upsert);
            }
        }
        for (V2Change change : changes) {
            if (change instanceof V2Change.Upsert upsert) {
                add(key(upsert.values()), folded(upsert));
            } else if (change instanceof V2Change.Delete delete) {
                add(key(delete.key()), delete);
            }
        }
    }

    /** The newest change of a key takes the last place. */
    private void add(String key, V2Change change) {
        byKey.remove(key);
        byKey.put(key, change);
    }

    private String key(Map<String, @Nullable String> values) {
        return keyColumns.stream()
                .map(column -> String.valueOf(values.get(column)))
                .collect(Collectors.joining("/"));
    }

    private V2Change.Upsert folded(V2Change.Upsert upsert) {
        Map<String, @Nullable String> formerKey = upsert.formerKey();
        V2Change earlier =
                formerKey == null
                        ? byKey.get(key(upsert.values()))
                        : lastBefore(key(formerKey), upsert.lsn());
        if (!(earlier instanceof V2Change.Upsert before)) {
            return upsert;
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>(before.values());
        values.putAll(upsert.values());
        return new V2Change.Upsert(
                upsert.table(),
                values,
                upsert.lsn(),
                formerKey == null ? before.formerKey() : formerKey);
    }

    private V2Change.@Nullable Upsert lastBefore(String key, Lsn lsn) {
        return upserts.getOrDefault(key, List.of()).stream()
                .filter(earlier -> earlier.lsn().compareTo(lsn) < 0)
                .max(Comparator.comparing(V2Change.Upsert::lsn))
                .orElse(null);
    }

    List<V2Change> changes() {
        return List.copyOf(byKey.values());
    }
}
