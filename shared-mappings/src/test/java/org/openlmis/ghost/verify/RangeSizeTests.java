package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeSizeTests {

    private final RangeSize size = new RangeSize(10);

    @Test
    void asksForHalfAfterEachConflictButForOneAtLeast() {
        size.shrink();
        assertThat(size.now()).isEqualTo(5);
        IntStream.range(0, 10).forEach(any -> size.shrink());
        assertThat(size.now()).isEqualTo(1);
    }

    @Test
    void asksForMoreAgainWhileItGoesWell() {
        size.shrink();
        size.grow();
        size.grow();
        assertThat(size.now()).isEqualTo(10);
    }

    @Test
    void givesUpAfterConflictsWithoutEnd() {
        assertThat(IntStream.range(0, 50).allMatch(any -> size.shrink())).isTrue();
        assertThat(size.shrink()).isFalse();
    }
}
