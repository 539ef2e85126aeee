package org.openlmis.ghost.stream.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.metrics.Meters;

class VisibilityTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Visibility visibility =
            new Visibility(Clock.fixed(NOW, ZoneOffset.UTC), registry);

    @Test
    void countsWhatWasLandedBeforeTheRoundBegan() {
        visibility.landed(List.of(NOW.minusSeconds(3)));
        visibility.during(() -> visibility.landed(List.of(NOW.minusSeconds(1))));
        assertThat(seconds()).isEqualTo(3);
        visibility.during(() -> {});
        assertThat(seconds()).isEqualTo(4);
    }

    @Test
    void goesOnWaitingWhenARoundFails() {
        visibility.landed(List.of(NOW.minusSeconds(3)));
        assertThatThrownBy(() -> visibility.during(this::fail))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seconds()).isZero();
        visibility.during(() -> {});
        assertThat(seconds()).isEqualTo(3);
    }

    private void fail() {
        throw new IllegalStateException("the database is down");
    }

    private double seconds() {
        return registry.get(Meters.STREAM_VISIBLE).timer().totalTime(TimeUnit.SECONDS);
    }
}
