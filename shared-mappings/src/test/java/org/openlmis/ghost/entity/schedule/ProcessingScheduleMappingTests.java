package org.openlmis.ghost.entity.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class ProcessingScheduleMappingTests {

    private static final String SCHEDULES = "referencedata.processing_schedules";

    private final MappingTester<?> schedule = MappingTester.of(new ProcessingScheduleMapping());

    @Test
    void hasACodeWithoutWhiteSpaceInItsOwnCase() {
        schedule.given("id", 1, "code", " Group A\t")
                .expect(SCHEDULES)
                .one()
                .has("id", V3Id.of("processing_schedules", 1))
                .has("code", "GroupA");
    }

    @Test
    void keepsTheCodeWithTheLowestIdAndRefusesTheOthersD3() {
        schedule.with("processing_schedules", "id", 1, "code", "GA")
                .with("processing_schedules", "id", 2, "code", "g a");

        assertThat(schedule.given("id", 1, "code", "GA").quarantinedWith()).isEmpty();
        assertThat(schedule.given("id", 2, "code", "g a").quarantinedWith())
                .containsExactly("CODE_NOT_UNIQUE");
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCodeD3() {
        schedule.given("id", 2, "code", "G A").takenInV3(SCHEDULES, "code", "ga");

        assertThat(schedule.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    @Test
    void keepsTheNameWithTheLowestIdAndAppendsTheTrimmedCodeToTheOthersR5() {
        schedule.with("processing_schedules", "id", 1, "name", " Monthly")
                .with("processing_schedules", "id", 2, "name", "monthly ");

        schedule.given("id", 1, "code", "A", "name", " Monthly")
                .expect(SCHEDULES)
                .one()
                .has("name", "Monthly");
        schedule.given("id", 2, "code", " Group B ", "name", "monthly ")
                .expect(SCHEDULES)
                .one()
                .has("name", "monthly (Group B)");
    }

    @Test
    void appendsItsCodeIfARowCreatedInV3HasTheNameR5() {
        schedule.given("id", 1, "code", "B", "name", "Monthly")
                .takenInV3(SCHEDULES, "name", "MONTHLY")
                .expect(SCHEDULES)
                .one()
                .has("name", "Monthly (B)");
    }

    @Test
    void changedAtTheInstantThatV2sClockShowed() {
        schedule.given("id", 1, "modifieddate", LocalDateTime.of(2020, 1, 31, 12, 0))
                .expect(SCHEDULES)
                .one()
                .has("modifieddate", Instant.parse("2020-01-31T11:00:00Z"));
    }
}
