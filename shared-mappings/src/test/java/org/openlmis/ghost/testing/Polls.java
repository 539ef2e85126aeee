package org.openlmis.ghost.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.landing.V2Change;

/**
 * What a consumer would have polled: a partition per table, each poll from where the last ended.
 */
final class Polls {

    private final Map<String, Long> offsets = new LinkedHashMap<>();

    EventBatch next(List<V2Change> changes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        changes.forEach(change -> counts.merge(change.table(), 1L, Long::sum));
        List<EventBatch.Move> moves = new ArrayList<>();
        counts.forEach(
                (table, count) -> {
                    long from = offsets.getOrDefault(table, 0L);
                    offsets.put(table, from + count);
                    moves.add(
                            new EventBatch.Move(
                                    "v2.public." + table, 0, from, from + count, null, null));
                });
        return new EventBatch("test", changes, moves, List.of(), List.of(), Instant.now());
    }

    /** The first poll of a partition whose position nobody else moves. */
    static EventBatch of(String partition, List<V2Change> changes) {
        EventBatch.Move move = new EventBatch.Move(partition, 0, 0, changes.size(), null, null);
        return new EventBatch("test", changes, List.of(move), List.of(), List.of(), null);
    }
}
