package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.openlmis.ghost.apply.Shown;
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

    /** v3 shows a root: each of its changes counts as old as the oldest. */
    void shown(Shown root) {
        Duration took = Duration.between(root.committed(), clock.instant());
        for (long change = 0; change < root.changes(); change++) {
            timer.record(took);
        }
    }
}
