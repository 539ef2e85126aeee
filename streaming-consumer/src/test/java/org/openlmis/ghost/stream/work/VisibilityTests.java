package org.openlmis.ghost.stream.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.metrics.Meters;

class VisibilityTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Visibility visibility =
            new Visibility(Clock.fixed(NOW, ZoneOffset.UTC), registry);

    @Test
    void countsEachChangeOfARootSinceItsOldestCommit() {
        visibility.shown(root(3, NOW.minusSeconds(2)));
        assertThat(timer().count()).isEqualTo(3);
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(6);
    }

    @Test
    void leavesOutRootsThatNoEventChanged() {
        visibility.shown(root(3, null));
        assertThat(timer().count()).isZero();
    }

    private static DirtyRoot root(long rows, @Nullable Instant committed) {
        return new DirtyRoot("7", rows, 0, committed, null);
    }

    private Timer timer() {
        return registry.get(Meters.STREAM_VISIBLE.id()).timer();
    }
}
