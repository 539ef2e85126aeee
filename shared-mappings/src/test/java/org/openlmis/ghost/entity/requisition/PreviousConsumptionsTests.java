package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class PreviousConsumptionsTests {

    @Test
    void areTheWholeNumbersBetweenCommasR14() {
        assertThat(PreviousConsumptions.in("[12, 30]")).containsExactly(12, 30);
        assertThat(PreviousConsumptions.in(" [-7,0] ")).containsExactly(-7, 0);
        assertThat(PreviousConsumptions.in("[12, x, 1.5, null, 30]")).containsExactly(12, 30);
    }

    @Test
    void areNoneWhereV2HasNone() {
        assertThat(PreviousConsumptions.in(null)).isEmpty();
        assertThat(PreviousConsumptions.in("")).isEmpty();
        assertThat(PreviousConsumptions.in("[]")).isEmpty();
    }

    @Test
    void endBeforeTheEntryThatV2CutOffR14() {
        assertThat(PreviousConsumptions.in("[1200000, 3000000, 45000"))
                .containsExactly(1200000, 3000000);
        assertThat(PreviousConsumptions.in("[12")).isEmpty();
    }

    @Test
    void ignoreNumbersThatV3HasNoRoomFor() {
        assertThat(PreviousConsumptions.in("[9999999999, 5]")).containsExactly(5);
    }

    @Test
    void countPerPeriodInV3() {
        MappingTester<?> requisition =
                LineTester.with(
                        LineTester.requisition(Mappings.SETTINGS),
                        "previousnormalizedconsumptions",
                        "[4, 4, 5]");

        assertThat(
                        requisition
                                .expect("requisition.previous_adjusted_consumptions")
                                .has("requisitionlineitemid", V3Id.of("requisition_line_items", 11))
                                .values("previousadjustedconsumption"))
                .containsExactly("12", "12", "15");
    }
}
