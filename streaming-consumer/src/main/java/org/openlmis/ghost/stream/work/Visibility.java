package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openlmis.ghost.metrics.Meters;

/**
 * Measures how long changes take from the commit in v2 until v3 shows them: what was landed before
 * a round of deriving began is visible when the round has ended. Thread-safe.
 */
final class Visibility {

    private final Clock clock;
    private final Timer timer;
    private final Queue<Instant> landed = new ConcurrentLinkedQueue<>();

    Visibility(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.timer =
                Timer.builder(Meters.STREAM_VISIBLE)
                        .publishPercentileHistogram()
                        .register(registry);
    }

    /** Changes were landed that v2 committed then. */
    void landed(List<Instant> committed) {
        landed.addAll(committed);
    }

    /** Does a round of deriving; if it fails, what was landed before counts on. */
    void during(Runnable round) {
        List<Instant> before = takeLanded();
        try {
            round.run();
        } catch (RuntimeException e) {
            landed.addAll(before);
            throw e;
        }
        Instant now = clock.instant();
        before.forEach(committed -> timer.record(Duration.between(committed, now)));
    }

    private List<Instant> takeLanded() {
        List<Instant> taken = new ArrayList<>();
        for (Instant one = landed.poll(); one != null; one = landed.poll()) {
            taken.add(one);
        }
        return taken;
    }
}
