package org.openlmis.ghost.backfill.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ChoiceTests {

    private static final Limits CONFIGURED = new Limits(0, 4, DataSize.ofMegabytes(256));

    @Test
    void leavesWhatIsNotChosenAsConfigured() {
        Choice choice = new Choice(500L, null, "64KB");

        assertThat(choice.over(CONFIGURED)).isEqualTo(new Limits(500, 4, DataSize.ofKilobytes(64)));
        assertThat(Choice.AS_CONFIGURED.over(CONFIGURED)).isEqualTo(CONFIGURED);
    }

    @Test
    void keepsWhatIsNotChosenAnew() {
        assertThat(new Choice(500L, null, null).or(new Choice(9L, 2, null)))
                .isEqualTo(new Choice(500L, 2, null));
    }

    @Test
    void writesLimitsSoThatTheyCanBeRead() {
        assertThat(CONFIGURED.written()).isEqualTo(new Choice(0L, 4, "256MB"));
        assertThat(new Limits(1, 1, DataSize.ofBytes(1025)).written().maxReplicaLag())
                .isEqualTo("1025B");
        assertThat(new Limits(1, 1, DataSize.ofKilobytes(3)).written().maxReplicaLag())
                .isEqualTo("3KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "much", "1 MB", "99999999999MB"})
    void refusesWhatIsNoSize(String size) {
        assertThatThrownBy(() -> new Choice(null, null, size).check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("maxReplicaLag is " + size);
    }

    @Test
    void refusesNegativeLimits() {
        assertThatThrownBy(() -> new Choice(-1L, null, null).check())
                .hasMessageStartingWith("rowsPerSecond is -1");
        assertThatThrownBy(() -> new Choice(null, -2, null).check())
                .hasMessageStartingWith("concurrentChunks is -2");
    }
}
