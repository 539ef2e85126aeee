package org.openlmis.ghost.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LsnTests {

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "0/1", "16/B374D848", "FFFFFFFF/FFFFFFFF", "1/0"})
    void readsWhatPostgresPrintsAndPrintsItAgain(String printed) {
        assertThat(Lsn.parse(printed)).hasToString(printed);
    }

    @Test
    void isANumberOf64Bits() {
        assertThat(Lsn.parse("16/B374D848")).isEqualTo(new Lsn(0x16_B374_D848L));
    }

    @Test
    void ordersPositionsWithoutSign() {
        assertThat(Lsn.parse("FFFFFFFF/0")).isGreaterThan(Lsn.parse("0/FFFFFFFF"));
        assertThat(Lsn.parse("0/9")).isLessThan(Lsn.parse("0/10"));
    }

    @Test
    void refusesWhatIsNoPosition() {
        assertThatThrownBy(() -> Lsn.parse("16B374D848"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16B374D848");
    }
}
