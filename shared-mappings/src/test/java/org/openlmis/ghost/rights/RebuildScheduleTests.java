package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.rights.RebuildSchedule.Pending;

class RebuildScheduleTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final RebuildSchedule schedule =
            new RebuildSchedule(
                    Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(5));

    @Test
    void waitsWhileSomebodyGoesOnAsking() {
        assertThat(schedule.isDue(asked(Duration.ofSeconds(14), JUST_NOW))).isFalse();
    }

    @Test
    void rebuildsWhenNobodyAskedForAWhile() {
        assertThat(schedule.isDue(asked(Duration.ofSeconds(9), Duration.ofSeconds(2)))).isTrue();
    }

    @Test
    void keepsNobodyWaitingForLongerThanTheLimit() {
        assertThat(schedule.isDue(asked(Duration.ofSeconds(15), JUST_NOW))).isTrue();
    }

    @Test
    void rebuildsUnaskedNowAndThen() {
        assertThat(schedule.isDue(unasked(NOW.minusSeconds(299)))).isFalse();
        assertThat(schedule.isDue(unasked(NOW.minusSeconds(300)))).isTrue();
    }

    @Test
    void rebuildsAtOnceWhenItNeverDid() {
        assertThat(schedule.isDue(unasked(null))).isTrue();
    }

    private static Pending asked(Duration oldest, Duration newest) {
        return new Pending(NOW, NOW.minus(oldest), NOW.minus(newest), NOW.minusSeconds(60));
    }

    private static Pending unasked(@Nullable Instant finished) {
        return new Pending(NOW, null, null, finished);
    }
}
