package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;

/** Inactive rows go with what they belong to, and do not come back with it. */
class EndOfRetirementIT {

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private final RetiredRows rows = new RetiredRows(bench);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void goesWithItsProduct() {
        rows.deleteProgramProduct(3);
        bench.v2("delete from lots where productid = 2", "delete from products where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderables order by 1"))
                .containsExactly("P1", "P3");
        rows.assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedProductAndDoesNotComeBackWithIt() {
        rows.deleteProgramProduct(3);
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("products/2 CODE_NOT_UNIQUE");
        rows.assertNothingIsRetired();
        bench.v2("update products set code = 'P2' where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderables")).hasSize(3);
        rows.assertNothingIsRetired();
    }

    @Test
    void goesWithItsFacilityType() {
        bench.v2(
                "delete from facility_approved_products where facilitytypeid = 2",
                "update facilities set typeid = 1",
                "delete from facility_types where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.facility_types"))
                .doesNotContain("HOSP");
        rows.assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedFacilityTypeAsTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 2");
        bench.settle();
        rows.refuseTheHospitals();
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("facility_types/2 TAKEN_IN_V3");
        assertThat(rows.approvals())
                .containsExactlyInAnyOrder(
                        RetiredRows.id("facility_approved_products", 1),
                        RetiredRows.id("facility_approved_products", 3),
                        RetiredRows.id("facility_approved_products", 4));
        rows.assertNothingIsRetired();
    }

    @Test
    void doesNotComeBackWithItsHealedFacilityTypeThoughTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 2");
        bench.settle();
        rows.refuseTheHospitals();
        bench.settle();
        bench.v2("update facility_types set code = 'HOSP' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).isEmpty();
        assertThat(rows.approvals())
                .hasSize(4)
                .contains(RetiredRows.id("facility_approved_products", 5));
        rows.assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedProgramAsTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 3");
        bench.settle();
        assertThat(rows.inactive(RetiredRows.APPROVALS))
                .containsExactly(RetiredRows.id("facility_approved_products", 3));
        bench.v2("update programs set code = 'e m' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("programs/2 CODE_NOT_UNIQUE");
        assertThat(bench.texts("select id from " + RetiredRows.PROGRAMS)).hasSize(3);
        rows.assertNothingIsRetired();
        bench.v2("update programs set code = 'ARV' where id = 2");
        bench.settle();
        assertThat(bench.texts("select id from " + RetiredRows.PROGRAMS)).hasSize(4);
        rows.assertNothingIsRetired();
    }

    @Test
    void goesWithItsDisplayCategory() {
        rows.deleteProgramProduct(4);
        bench.v2(
                "update program_products set productcategoryid = 1",
                "delete from product_categories where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderable_display_categories"))
                .containsExactly("C1");
        assertThat(rows.inactive(RetiredRows.PROGRAMS)).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        rows.assertVerified();
    }
}
