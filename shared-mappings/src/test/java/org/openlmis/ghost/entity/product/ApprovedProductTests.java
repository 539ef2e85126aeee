package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.StockLevels;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class ApprovedProductTests {

    private static final String APPROVED = "referencedata.facility_type_approved_products";
    private static final MappingSettings PER_PERIOD = Countries.deciding(StockLevels.PER_PERIOD);

    @Test
    void approvesTheOrderableForAFacilityTypeInTheProgramOfItsProgramProduct() {
        approved(Mappings.SETTINGS)
                .expect(APPROVED)
                .one()
                .has("id", V3Id.of("facility_approved_products", 40))
                .has("versionnumber", 1)
                .has("facilitytypeid", V3Id.of("facility_types", 5))
                .has("programid", V3Id.of("programs", 2))
                .has("orderableid", V3Id.of("products", 7))
                .has("active", true);
    }

    @Test
    void keepsV2sMonthlyFiguresD6() {
        levels(approved(Mappings.SETTINGS), 3, 3).is("6", "1.50", "0.75");
    }

    @Test
    void dividesByTheMonthsOfAPeriodWhereAllOfTheProgramAreEquallyLongD6() {
        levels(approved(PER_PERIOD), 3, 3).is("2", "0.50", "0.25");
    }

    @Test
    void staysMonthlyWherePeriodsOfTheProgramDifferD6() {
        levels(approved(PER_PERIOD), 3, 1).is("6", "1.50", "0.75");
        levels(approved(PER_PERIOD), 3, null).is("6", "1.50", "0.75");
        levels(approved(PER_PERIOD), 0, 0).is("6", "1.50", "0.75");
    }

    @Test
    void staysMonthlyWhereTheProgramHasNoPeriodsD6() {
        new Levels(approved(PER_PERIOD).expect(APPROVED).one()).is("6", "1.50", "0.75");
    }

    @Test
    void readsSchedulesAndPeriodsOnlyIfFiguresArePerPeriodD6() {
        assertThat(Mappings.CATALOGUE.dependants("requisition_group_program_schedules"))
                .extracting(dependant -> dependant.entity().name())
                .doesNotContain("products");
    }

    @Test
    void hasNoMinimumWhereV2HasNone() {
        MappingTester.of(new ProductMapping())
                .given("id", 7)
                .with("program_products", "id", 30, "productid", 7)
                .with("facility_approved_products", "id", 40, "programproductid", 30)
                .expect(APPROVED)
                .one()
                .has("minperiodsofstock", null)
                .has("emergencyorderpoint", null);
    }

    @Test
    void staysAsAnInactiveTombstoneWhenV2DeletesItR7() {
        assertThat(Mappings.CATALOGUE.entity("products").targets())
                .filteredOn(target -> target.name().equals(APPROVED))
                .singleElement()
                .extracting(target -> target.retirement())
                .hasToString("Retirement[column=active, value=false]");
    }

    @Test
    void isDerivedAgainWhenItsFacilityTypeOrProgramIsRefusedR4() {
        assertThat(Mappings.CATALOGUE.computedReferrers("facility_types"))
                .extracting(dependant -> dependant.entity().name())
                .contains("products");
        assertThat(Mappings.CATALOGUE.referrers("programs"))
                .extracting(referrer -> referrer.entity().name())
                .contains("products");
    }

    private static MappingTester<?> approved(MappingSettings settings) {
        return MappingTester.of(new ProductMapping(), settings)
                .given("id", 7)
                .with("program_products", "id", 30, "productid", 7, "programid", 2)
                .with("facility_approved_products", approval());
    }

    private static Object[] approval() {
        return new Object[] {
            "id",
            40,
            "programproductid",
            30,
            "facilitytypeid",
            5,
            "maxmonthsofstock",
            6,
            "minmonthsofstock",
            new BigDecimal("1.50"),
            "eop",
            new BigDecimal("0.75")
        };
    }

    /** The program follows two schedules, each with a period of so many months. */
    private static Levels levels(
            MappingTester<?> product, @Nullable Integer one, @Nullable Integer other) {
        product.with("requisition_group_program_schedules", "id", 1, "programid", 2)
                .with(
                        "requisition_group_program_schedules",
                        "id",
                        2,
                        "programid",
                        2,
                        "scheduleid",
                        9)
                .with("processing_periods", "id", 1, "scheduleid", 1, "numberofmonths", one)
                .with("processing_periods", "id", 2, "scheduleid", 9, "numberofmonths", other);
        return new Levels(product.expect(APPROVED).one());
    }

    private record Levels(ExpectedRows row) {

        void is(String maximum, String minimum, String emergencyOrderPoint) {
            row.has("maxperiodsofstock", maximum)
                    .has("minperiodsofstock", minimum)
                    .has("emergencyorderpoint", emergencyOrderPoint);
        }
    }
}
