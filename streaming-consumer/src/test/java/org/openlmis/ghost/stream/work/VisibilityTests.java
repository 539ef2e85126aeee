package org.openlmis.ghost.stream.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Shown;
import org.openlmis.ghost.metrics.Meters;

class VisibilityTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Visibility visibility =
            new Visibility(Clock.fixed(NOW, ZoneOffset.UTC), registry);

    @Test
    void countsEachChangeOfARootSinceItsOldestCommit() {
        visibility.shown(new Shown(NOW.minusSeconds(2), 3));
        assertThat(timer().count()).isEqualTo(3);
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(6);
    }

    private Timer timer() {
        return registry.get(Meters.STREAM_VISIBLE.id()).timer();
    }
}
