package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** Approvals and program products that v2 deletes are kept as inactive rows. */
class RetiredRowsIT {

    private static final String APPROVALS = "referencedata.facility_type_approved_products";
    private static final String PROGRAMS = "referencedata.program_orderables";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

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
    void staysInactiveWithANewerTimeWhenAnApprovalIsDeleted() {
        String before = approvalTime(1);
        bench.v2("delete from facility_approved_products where id = 1");
        bench.settle();
        assertThat(inactive(APPROVALS)).containsExactly(id("facility_approved_products", 1));
        assertThat(approvalTime(1)).isGreaterThan(before);
        assertVerified();
    }

    @Test
    void staysInactiveWithItsApprovalsWhenAProgramProductIsDeleted() {
        deleteProgramProduct(3);
        assertThat(inactive(PROGRAMS)).containsExactly(id("program_products", 3));
        assertThat(inactive(APPROVALS)).containsExactly(id("facility_approved_products", 4));
        assertVerified();
    }

    @Test
    void isWrittenOnceOnly() {
        deleteProgramProduct(3);
        String time = approvalTime(4);
        bench.v2("update products set description = 'changed' where id = 2");
        bench.settle();
        assertThat(approvalTime(4)).isEqualTo(time);
        bench.loadAll();
        assertThat(approvalTime(4)).isEqualTo(time);
        assertThat(inactive(PROGRAMS)).hasSize(1);
    }

    @Test
    void comesBackWhenV2HasItAgain() {
        deleteProgramProduct(3);
        bench.v2(
                """
                insert into program_products (id, programid, productid, dosespermonth, active, productcategoryid)
                    values (3, 1, 2, 30, true, 1)""",
                "insert into facility_approved_products (id, facilitytypeid, programproductid, maxmonthsofstock) values (4, 1, 3, 9)");
        bench.settle();
        assertThat(inactive(PROGRAMS)).isEmpty();
        assertThat(inactive(APPROVALS)).isEmpty();
        assertThat(
                        bench.texts(
                                "select maxperiodsofstock::text from %s where id = ?"
                                        .formatted(APPROVALS),
                                V3Id.of("facility_approved_products", 4)))
                .containsExactly("9");
        assertVerified();
    }

    @Test
    void goesWithItsProduct() {
        deleteProgramProduct(3);
        bench.v2("delete from lots where productid = 2", "delete from products where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderables order by 1"))
                .containsExactly("P1", "P3");
        assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedProductAndDoesNotComeBackWithIt() {
        deleteProgramProduct(3);
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("products/2 CODE_NOT_UNIQUE");
        assertNothingIsRetired();
        bench.v2("update products set code = 'P2' where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderables")).hasSize(3);
        assertNothingIsRetired();
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
        assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedFacilityTypeAsTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 2");
        bench.settle();
        refuseTheHospitals();
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("facility_types/2 TAKEN_IN_V3");
        assertThat(approvals())
                .containsExactlyInAnyOrder(
                        id("facility_approved_products", 1),
                        id("facility_approved_products", 3),
                        id("facility_approved_products", 4));
        assertNothingIsRetired();
    }

    @Test
    void doesNotComeBackWithItsHealedFacilityTypeThoughTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 2");
        bench.settle();
        refuseTheHospitals();
        bench.settle();
        bench.v2("update facility_types set code = 'HOSP' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).isEmpty();
        assertThat(approvals()).hasSize(4).contains(id("facility_approved_products", 5));
        assertNothingIsRetired();
    }

    @Test
    void goesWithItsQuarantinedProgramAsTheLivingOnesDo() {
        bench.v2("delete from facility_approved_products where id = 3");
        bench.settle();
        assertThat(inactive(APPROVALS)).containsExactly(id("facility_approved_products", 3));
        bench.v2("update programs set code = 'e m' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("programs/2 CODE_NOT_UNIQUE");
        assertThat(bench.texts("select id from " + PROGRAMS)).hasSize(3);
        assertNothingIsRetired();
        bench.v2("update programs set code = 'ARV' where id = 2");
        bench.settle();
        assertThat(bench.texts("select id from " + PROGRAMS)).hasSize(4);
        assertNothingIsRetired();
    }

    @Test
    void goesWithItsDisplayCategory() {
        deleteProgramProduct(4);
        bench.v2(
                "update program_products set productcategoryid = 1",
                "delete from product_categories where id = 2");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.orderable_display_categories"))
                .containsExactly("C1");
        assertThat(inactive(PROGRAMS)).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        assertVerified();
    }

    @Test
    void staysActiveWhenItMovesToAnotherProduct() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.settle();
        assertThat(inactive(PROGRAMS)).isEmpty();
        assertVerified();
        bench.v2(
                "delete from facility_approved_products where programproductid in (2, 3)",
                "delete from program_products where productid = 2",
                "delete from lots where productid = 2",
                "delete from products where id = 2");
        bench.settle();
        assertThat(bench.waiting()).isEmpty();
        assertNothingIsRetired();
    }

    @Test
    void staysActiveWhenItsFormerProductIsDerivedAfterTheNewOne() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.deliver();
        bench.v3().update("update ghost.dirty_root set state = 'WAITING' where root_key = '1'");
        bench.ghost().derivation().drain(Driver.EVENT);
        bench.v3().update("update ghost.dirty_root set state = 'DIRTY' where root_key = '1'");
        bench.settle();
        assertNothingIsRetired();
    }

    @Test
    void staysActiveWhenItsFormerProductIsDerivedBeforeTheNewOne() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.deliver();
        bench.v3().update("update ghost.dirty_root set state = 'WAITING' where root_key = '2'");
        bench.ghost().derivation().drain(Driver.EVENT);
        bench.v3().update("update ghost.dirty_root set state = 'DIRTY' where root_key = '2'");
        bench.settle();
        assertNothingIsRetired();
    }

    private void deleteProgramProduct(int id) {
        bench.v2(
                "delete from facility_approved_products where programproductid = " + id,
                "delete from program_products where id = " + id);
        bench.settle();
    }

    private void refuseTheHospitals() {
        bench.v3()
                .update(
                        """
                        insert into referencedata.facility_types (id, code, name, active)
                        values (gen_random_uuid(), 'NATIVE', 'native', true)""");
        bench.v2("update facility_types set code = 'native' where id = 2");
    }

    private void assertNothingIsRetired() {
        assertThat(inactive(APPROVALS)).isEmpty();
        assertThat(inactive(PROGRAMS)).isEmpty();
        assertThat(bench.texts("select v3_key from ghost.derived_row where retired")).isEmpty();
        assertVerified();
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }

    private List<String> inactive(String table) {
        return bench.texts("select id::text from %s where not active".formatted(table));
    }

    private List<String> approvals() {
        return bench.texts("select id::text from " + APPROVALS);
    }

    private String approvalTime(int id) {
        return bench.one(
                String.class,
                "select lastupdated::text from %s where id = ?".formatted(APPROVALS),
                V3Id.of("facility_approved_products", id));
    }

    private static String id(String v2Table, int key) {
        return V3Id.of(v2Table, key).toString();
    }
}
