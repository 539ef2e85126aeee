package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the look-ups of one batch of aggregates found. Filled by the reader before any mapping
 * function runs, then only read.
 */
public final class Answers {

    private final Map<Lookup<?, ?>, Map<List<Object>, List<Record>>> found = new HashMap<>();
    private final Map<NativeValue<?>, Set<Object>> taken = new HashMap<>();

    /** Notes rows found by a look-up; rows are given in primary-key order. */
    public <L extends Record> void add(Lookup<?, L> lookup, List<L> rows) {
        Map<List<Object>, List<Record>> byKey =
                found.computeIfAbsent(lookup, any -> new HashMap<>());
        for (L row : rows) {
            List<Object> key = lookup.keyFound(row);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Notes normalised values that native v3 rows hold. */
    public void addTaken(NativeValue<?> value, Set<Object> normalised) {
        taken.computeIfAbsent(value, any -> new HashSet<>()).addAll(normalised);
    }

    /** Every row a look-up found for anybody. */
    public List<Record> rowsOf(Lookup<?, ?> lookup) {
        return found.getOrDefault(lookup, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @SuppressWarnings("unchecked") // add() takes only the look-up's own records
    <L extends Record> List<L> all(Lookup<?, L> lookup, Record asking) {
        @Nullable List<Object> key = lookup.keyAsked(asking);
        Map<List<Object>, List<Record>> byKey = found.getOrDefault(lookup, Map.of());
        return key == null ? List.of() : (List<L>) byKey.getOrDefault(key, List.of());
    }

    boolean isTaken(NativeValue<?> value, Object normalised) {
        return taken.getOrDefault(value, Set.of()).contains(normalised);
    }
}
