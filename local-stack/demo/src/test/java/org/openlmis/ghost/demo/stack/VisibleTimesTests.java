package org.openlmis.ghost.demo.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTimesTests {

    private static final String METRICS =
            """
            # TYPE ghost_stream_visible_seconds histogram
            ghost_stream_visible_seconds_bucket{le="0.1"} 40
            ghost_stream_visible_seconds_bucket{le="0.5"} 90
            ghost_stream_visible_seconds_bucket{le="1.0"} 100
            ghost_stream_visible_seconds_bucket{le="+Inf"} 100
            ghost_stream_visible_seconds_count 100
            """;

    @Test
    void tellsPercentilesOfChanges() {
        assertThat(VisibleTimes.parse(METRICS))
                .hasToString(
                        "from v2's commit to v3: p50 0.18 s, p95 0.75 s, p99 0.95 s of 100 changes");
    }

    @Test
    void doesNotTellASecondsFigureBeyondTheLastBound() {
        assertThat(VisibleTimes.parse(METRICS.replace("Inf\"} 100", "Inf\"} 300")))
                .hasToString(
                        "from v2's commit to v3: p50 over 1 s, p95 over 1 s, p99 over 1 s of 300 changes");
    }

    @Test
    void leavesOutWhatWasCountedBefore() {
        VisibleTimes now = VisibleTimes.parse(METRICS);
        VisibleTimes before =
                VisibleTimes.parse(
                        "ghost_stream_visible_seconds_bucket{le=\"0.1\"} 40\n"
                                + "ghost_stream_visible_seconds_bucket{le=\"0.5\"} 40\n"
                                + "ghost_stream_visible_seconds_bucket{le=\"1.0\"} 40\n"
                                + "ghost_stream_visible_seconds_bucket{le=\"+Inf\"} 40\n");
        assertThat(now.since(before).changes()).isEqualTo(60);
        assertThat(now.since(before).percentile(0.5)).isGreaterThan(0.1).isLessThan(0.5);
    }

    @Test
    void countsAnewWithAConsumerThatWasRestarted() {
        VisibleTimes now = VisibleTimes.parse(METRICS);
        assertThat(VisibleTimes.parse("").since(now))
                .hasToString("no change of v2 was visible in v3 yet");
    }
}
