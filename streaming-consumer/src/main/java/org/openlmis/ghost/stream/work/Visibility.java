package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.metrics.Meters;

/**
 * Measures how long changes take from the commit in v2 until v3 shows them, those included that had
 * to wait for a row they name. Thread-safe.
 */
final class Visibility {

    private final Clock clock;
    private final Timer timer;

    Visibility(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.timer = Meters.STREAM_VISIBLE.timer(registry);
    }

    /** v3 shows a root as v2 has it: each of its changes counts as old as the oldest. */
    void shown(DirtyRoot root) {
        Instant committed = root.v2Time();
        if (committed != null) {
            Duration took = Duration.between(committed, clock.instant());
            for (long row = 0; row < root.rows(); row++) {
                timer.record(took);
            }
        }
    }
}
