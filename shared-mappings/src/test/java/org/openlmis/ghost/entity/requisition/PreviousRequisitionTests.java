package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class PreviousRequisitionTests {

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void isForJune() {
        requisition
                .given("id", 42, "facilityid", 5, "programid", 3, "periodid", 6)
                .given("status", "INITIATED", "emergency", false);
        for (int month = 1; month <= 12; month++) {
            requisition.with(
                    "processing_periods",
                    "id",
                    month,
                    "startdate",
                    LocalDateTime.of(2024, month, 1, 0, 0));
        }
        earlier(42, 6, false);
    }

    @Test
    void areTheTwoLatestEarlierRegularOnesNewestFirstR17() {
        earlier(7, 3, false);
        earlier(5, 4, false);
        earlier(6, 2, false);
        earlier(8, 5, true);
        earlier(9, 7, false);

        assertThat(previous()).containsExactly(id(5), id(7));
    }

    @Test
    void areOfTheSameFacilityAndProgram() {
        requisition
                .with("requisitions", "id", 7, "facilityid", 4, "programid", 3, "periodid", 5)
                .with("requisitions", "id", 8, "facilityid", 5, "programid", 2, "periodid", 5);

        assertThat(previous()).isEmpty();
    }

    @Test
    void areNoneOfAnEmergency() {
        earlier(7, 5, false);
        requisition.given("emergency", true);

        assertThat(previous()).isEmpty();
    }

    @Test
    void areNoneOnceTheRequisitionIsClosedR17() {
        earlier(7, 5, false);
        requisition.given("status", "APPROVED");

        assertThat(previous()).isEmpty();
    }

    private List<@Nullable String> previous() {
        return requisition
                .expect("requisition.requisitions_previous_requisitions")
                .values("previousrequisitionid");
    }

    private static String id(int requisition) {
        return V3Id.of("requisitions", requisition).toString();
    }

    private void earlier(int id, int period, boolean emergency) {
        requisition.with(
                "requisitions",
                "id",
                id,
                "facilityid",
                5,
                "programid",
                3,
                "periodid",
                period,
                "emergency",
                emergency);
    }
}
