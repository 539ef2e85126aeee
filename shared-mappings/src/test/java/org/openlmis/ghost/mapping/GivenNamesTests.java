package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenNamesTests {

    private final GivenNames names = new GivenNames();

    @Test
    void leavesTheNameToTheLowestIdR5() {
        assertThat(
                        names.giveAll(
                                List.of(
                                        new GivenNames.Wish(2, " north", " (N2)"),
                                        new GivenNames.Wish(1, "North ", " (N1)"))))
                .isEqualTo(Map.of(1, "North", 2, "north (N2)"));
    }

    @Test
    void takesNoNameAwayByAppendingASuffix() {
        assertThat(
                        names.giveAll(
                                List.of(
                                        new GivenNames.Wish(1, "North", " (a)"),
                                        new GivenNames.Wish(2, "North", " (b)"),
                                        new GivenNames.Wish(3, "North (b)", " (c)"))))
                .isEqualTo(Map.of(1, "North", 2, "North (b) (b)", 3, "North (b)"));
    }

    @Test
    void appendsTheSuffixUntilNobodyHasTheName() {
        names.take("North");
        names.take("NORTH (v2)");

        assertThat(names.give("North", " (v2)")).isEqualTo("North (v2) (v2)");
    }
}
