package org.openlmis.ghost.demo.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openlmis.ghost.demo.live.change.LiveChange;

/** Counts while others look. Thread-safe. */
final class LiveCounts {

    private final Map<LiveChange, Long> committed = new ConcurrentHashMap<>();
    private final AtomicLong withoutRow = new AtomicLong();
    private final AtomicLong gaveWay = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();

    void committed(LiveChange change) {
        committed.merge(change, 1L, Long::sum);
    }

    void withoutRow() {
        withoutRow.incrementAndGet();
    }

    void gaveWay() {
        gaveWay.incrementAndGet();
    }

    void outage() {
        outages.incrementAndGet();
    }

    LiveReport report() {
        return new LiveReport(committed, withoutRow.get(), gaveWay.get(), outages.get());
    }
}
