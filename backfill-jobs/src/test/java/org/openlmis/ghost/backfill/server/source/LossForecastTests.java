package org.openlmis.ghost.backfill.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LossForecastTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long LIMIT = 10_000;

    private final LossForecast forecast = new LossForecast();

    @Test
    void saysNothingBeforeItHasSeenGrowth() {
        assertThat(after(Duration.ZERO, 1_000)).isNull();
        assertThat(after(Duration.ofMinutes(1), 900)).isNull();
    }

    @Test
    void dividesWhatRemainsByThePaceOfTheLastMinutes() {
        after(Duration.ZERO, 1_000);

        assertThat(after(Duration.ofMinutes(2), 2_000)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void forgetsThePaceOfAnEarlierTime() {
        after(Duration.ZERO, 0);
        after(Duration.ofMinutes(1), 5_000);

        assertThat(after(Duration.ofMinutes(12), 5_000)).isNull();
    }

    @Test
    void knowsNoEndWithoutALimit() {
        after(Duration.ZERO, 1_000);

        Slot unlimited = new Slot("reserved", true, 0, 2_000, null, null);
        assertThat(forecast.timeToLoss(START.plusSeconds(60), unlimited)).isNull();
    }

    @Test
    void isOverWhenTheSlotIsLost() {
        Slot lost = new Slot("lost", false, 0, 0, LIMIT, null);

        assertThat(forecast.timeToLoss(START, lost)).isZero();
        assertThat(forecast.timeToLoss(START, Slot.MISSING)).isZero();
    }

    private @Nullable Duration after(Duration time, long retained) {
        Slot slot = new Slot("reserved", true, 0, retained, LIMIT, LIMIT - retained);
        return forecast.timeToLoss(START.plus(time), slot);
    }
}
