package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class BackfillSettingsTests {

    @Test
    void usesEveryProcessorUnlessToldOtherwise() {
        assertThat(Bound.bind(BackfillSettings.class, Map.of()))
                .isEqualTo(
                        new BackfillSettings(
                                Runtime.getRuntime().availableProcessors(),
                                5000,
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(5),
                                0,
                                0,
                                DataSize.ofMegabytes(256),
                                true));
    }

    @Test
    void takesEverySettingByItsName() {
        assertThat(
                        Bound.bind(
                                BackfillSettings.class,
                                Map.of(
                                        "ghost.backfill.parallelism", "3",
                                        "ghost.backfill.chunk-size", "100",
                                        "ghost.backfill.lease", "30s",
                                        "ghost.backfill.statement-timeout", "1m",
                                        "ghost.backfill.rows-per-second", "20000",
                                        "ghost.backfill.concurrent-chunks", "2",
                                        "ghost.backfill.max-replica-lag", "1GB",
                                        "ghost.backfill.suspend-trigger", "false")))
                .isEqualTo(
                        new BackfillSettings(
                                3,
                                100,
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(1),
                                20_000,
                                2,
                                DataSize.ofGigabytes(1),
                                false));
    }

    @Test
    void renewsALeaseSeveralTimesBeforeItRunsOut() {
        BackfillSettings settings = Bound.bind(BackfillSettings.class, Map.of());

        assertThat(settings.renewal().multipliedBy(3)).isLessThanOrEqualTo(settings.lease());
    }

    @ParameterizedTest
    @CsvSource({
        "parallelism, -1",
        "chunk-size, 0",
        "lease, 100ms",
        "statement-timeout, 0s",
        "rows-per-second, -1",
        "concurrent-chunks, -1",
    })
    void refusesWhatCannotWork(String name, String value) {
        assertThatThrownBy(
                        () ->
                                Bound.bind(
                                        BackfillSettings.class,
                                        Map.of("ghost.backfill." + name, value)))
                .rootCause()
                .hasMessageStartingWith("ghost.backfill." + name + " is ");
    }
}
