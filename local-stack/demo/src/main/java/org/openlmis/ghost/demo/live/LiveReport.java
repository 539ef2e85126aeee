package org.openlmis.ghost.demo.live;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.openlmis.ghost.demo.live.change.LiveChange;

/**
 * What the application at work did so far.
 *
 * @param committed transactions of each kind that v2 confirmed
 * @param withoutRow transactions that found no row to change
 * @param gaveWay transactions rolled back because another held a lock too long
 * @param outages how often v2 went away; a transaction cut off by one may be committed or not
 */
public record LiveReport(
        Map<LiveChange, Long> committed, long withoutRow, long gaveWay, long outages) {

    /** Copies the map, so that a report never changes. */
    public LiveReport {
        Map<LiveChange, Long> ordered = new EnumMap<>(LiveChange.class);
        ordered.putAll(committed);
        committed = Collections.unmodifiableMap(ordered);
    }

    /** All transactions that v2 confirmed. */
    public long total() {
        return committed.values().stream().mapToLong(Long::longValue).sum();
    }
}
