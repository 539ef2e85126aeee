package org.openlmis.ghost.entity.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.MappingTester;

class ProgramMappingTests {

    private static final String PROGRAMS = "referencedata.programs";

    private final MappingTester<?> program = MappingTester.of(new ProgramMapping());

    @Test
    void hasACodeWithoutWhiteSpaceInItsOwnCase() {
        program.given("id", 1, "code", " Ess Med\t").expect(PROGRAMS).one().has("code", "EssMed");
    }

    @Test
    void isNamedByItsCodeIfV2HasNoName() {
        program.given("id", 1, "code", "E M", "name", " ").expect(PROGRAMS).one().has("name", "EM");
    }

    @Test
    void isInactiveIfV2DoesNotSay() {
        program.given("id", 1, "active", null, "enableskipperiod", true)
                .expect(PROGRAMS)
                .one()
                .has("active", false)
                .has("periodsskippable", true)
                .has("skipauthorization", false)
                .has("enabledatephysicalstockcountcompleted", false);
    }

    @Test
    void isRefusedIfAProgramWithALowerIdHasTheSameCode() {
        program.given("id", 2, "code", "em 1")
                .with("programs", "id", 1, "code", "EM1")
                .with("programs", "id", 2, "code", "em 1");

        assertThat(program.quarantinedWith()).containsExactly("CODE_NOT_UNIQUE");
    }

    @Test
    void keepsItsCodeIfOnlyProgramsWithHigherIdsHaveIt() {
        program.given("id", 2, "code", "EM1")
                .with("programs", "id", 2, "code", "EM1")
                .with("programs", "id", 3, "code", "E M 1");

        assertThat(program.quarantinedWith()).isEmpty();
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCode() {
        program.given("id", 2, "code", "E M").takenInV3(PROGRAMS, "code", "em");

        assertThat(program.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }
}
