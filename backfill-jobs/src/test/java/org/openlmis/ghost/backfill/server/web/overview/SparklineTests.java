package org.openlmis.ghost.backfill.server.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTests {

    @Test
    void drawsFromLeftToRightAndTheLargestAtTheTop() {
        assertThat(Sparkline.of(List.of(0.0, 5.0, 10.0)))
                .isEqualTo(
                        new Sparkline(
                                "0.0,22.0 50.0,12.0 100.0,2.0", "now 10.0 a second, at most 10.0"));
    }

    @Test
    void drawsNothingWhereNothingHappened() {
        assertThat(Sparkline.of(List.of(0.0, 0.0))).isNull();
        assertThat(Sparkline.of(List.of(3.0))).isNull();
    }
}
