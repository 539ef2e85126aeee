package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

/** Which program a card belongs to: decision D-25, with ruling R-19 about what is active. */
class CardProgramTests {

    private final MappingTester<?> card =
            StockTester.entry(StockTester.card(), 1, "CREDIT", 10, "02-01");

    @Test
    void isOneTheFacilityActivelySupportsD25() {
        contains(2, true, true);
        contains(3, true, true);
        contains(4, true, true);
        supports(2, false);
        supports(4, true);

        assertProgram(4);
    }

    @Test
    void isOneThatContainsTheProductActivelyD25() {
        contains(2, false, true);
        contains(3, true, true);
        supports(2, true);
        supports(3, true);

        assertProgram(3);
    }

    @Test
    void isOneOfFullSupplyBeforeOthersD25() {
        contains(2, true, false);
        contains(3, true, true);
        supports(2, true);
        supports(3, true);

        assertProgram(3);
    }

    @Test
    void isOfFullSupplyAsTheProductIsWhereTheProgramDoesNotSayD25() {
        card.with("program_products", "id", 2, "programid", 2, "productid", 5, "fullsupply", false);
        card.with("program_products", "id", 3, "programid", 3, "productid", 5, "fullsupply", null);
        supports(2, true);
        supports(3, true);

        assertProgram(3);
    }

    @Test
    void isTheLowestOfSeveralD25() {
        contains(3, true, true);
        contains(2, true, true);
        supports(3, true);
        supports(2, true);

        assertProgram(2);
    }

    @Test
    void isTheLowestThatContainsTheProductIfTheFacilitySupportsNoneD25() {
        contains(3, true, true);
        contains(2, false, false);

        assertProgram(2);
    }

    @Test
    void isNotActiveForAProductThatIsNotInUseR19() {
        contains(2, false, true);
        contains(3, true, true);
        supports(3, true);
        card.with("products", "id", 6);

        assertProgram(3);

        MappingTester<?> archived =
                MappingTester.of(new StockCardMapping())
                        .given("id", 7, "facilityid", 1, "productid", 5, "totalquantityonhand", 1)
                        .with("products", "id", 5, "archived", true)
                        .with("program_products", "id", 2, "programid", 2, "productid", 5)
                        .with("program_products", "id", 3, "programid", 3, "productid", 5)
                        .with("programs_supported", "id", 3, "programid", 3, "facilityid", 1);
        archived.expect(StockTester.CARDS).one().has("programid", V3Id.of("programs", 2));
    }

    @Test
    void isMissedWhereNoProgramContainsTheProductD25() {
        assertThat(card.quarantinedWith()).containsExactly("PROGRAM_MISSING");
    }

    @Test
    void isAwaitedWhileTheProductIsNotThere() {
        MappingTester<?> early =
                MappingTester.of(new StockCardMapping())
                        .given("id", 7, "productid", 5, "totalquantityonhand", 3);

        assertThat(early.quarantinedWith()).isEmpty();
        early.expect(StockTester.CARDS).none();
    }

    private void contains(int program, boolean active, boolean fullSupply) {
        card.with(
                "program_products",
                "id",
                program,
                "programid",
                program,
                "productid",
                5,
                "active",
                active,
                "fullsupply",
                fullSupply);
    }

    private void supports(int program, boolean active) {
        card.with(
                "programs_supported",
                "id",
                program,
                "programid",
                program,
                "facilityid",
                1,
                "active",
                active);
    }

    private void assertProgram(int program) {
        assertThat(card.quarantinedWith()).isEmpty();
        card.expect(StockTester.CARDS).one().has("programid", V3Id.of("programs", program));
        card.expect(StockTester.EVENTS).one().has("programid", V3Id.of("programs", program));
    }
}
