package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;

/** Approvals and program products that v2 deletes are kept as inactive rows. */
class RetiredRowsIT {

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
    void staysInactiveWithANewerTimeWhenAnApprovalIsDeleted() {
        String before = rows.approvalTime(1);
        bench.v2("delete from facility_approved_products where id = 1");
        bench.settle();
        assertThat(rows.inactive(RetiredRows.APPROVALS))
                .containsExactly(RetiredRows.id("facility_approved_products", 1));
        assertThat(rows.approvalTime(1)).isGreaterThan(before);
        rows.assertVerified();
    }

    @Test
    void staysInactiveWithItsApprovalsWhenAProgramProductIsDeleted() {
        rows.deleteProgramProduct(3);
        assertThat(rows.inactive(RetiredRows.PROGRAMS))
                .containsExactly(RetiredRows.id("program_products", 3));
        assertThat(rows.inactive(RetiredRows.APPROVALS))
                .containsExactly(RetiredRows.id("facility_approved_products", 4));
        rows.assertVerified();
    }

    @Test
    void isWrittenOnceOnly() {
        rows.deleteProgramProduct(3);
        String time = rows.approvalTime(4);
        bench.v2("update products set description = 'changed' where id = 2");
        bench.settle();
        assertThat(rows.approvalTime(4)).isEqualTo(time);
        bench.loadAll();
        assertThat(rows.approvalTime(4)).isEqualTo(time);
        assertThat(rows.inactive(RetiredRows.PROGRAMS)).hasSize(1);
    }

    @Test
    void comesBackWhenV2HasItAgain() {
        rows.deleteProgramProduct(3);
        bench.v2(
                """
                insert into program_products (id, programid, productid, dosespermonth, active, productcategoryid)
                    values (3, 1, 2, 30, true, 1)""",
                "insert into facility_approved_products (id, facilitytypeid, programproductid, maxmonthsofstock) values (4, 1, 3, 9)");
        bench.settle();
        assertThat(rows.inactive(RetiredRows.PROGRAMS)).isEmpty();
        assertThat(rows.inactive(RetiredRows.APPROVALS)).isEmpty();
        assertThat(
                        bench.texts(
                                "select maxperiodsofstock::text from %s where id = ?"
                                        .formatted(RetiredRows.APPROVALS),
                                V3Id.of("facility_approved_products", 4)))
                .containsExactly("9");
        rows.assertVerified();
    }

    @Test
    void staysActiveWhenItMovesToAnotherProduct() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.settle();
        assertThat(rows.inactive(RetiredRows.PROGRAMS)).isEmpty();
        rows.assertVerified();
        bench.v2(
                "delete from facility_approved_products where programproductid in (2, 3)",
                "delete from program_products where productid = 2",
                "delete from lots where productid = 2",
                "delete from products where id = 2");
        bench.settle();
        assertThat(bench.waiting()).isEmpty();
        rows.assertNothingIsRetired();
    }

    @Test
    void staysActiveWhenItsFormerProductIsDerivedAfterTheNewOne() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.deliver();
        bench.v3().update("update ghost.dirty_root set state = 'WAITING' where root_key = '1'");
        bench.ghost().derivation().drain(Driver.EVENT);
        bench.v3().update("update ghost.dirty_root set state = 'DIRTY' where root_key = '1'");
        bench.settle();
        rows.assertNothingIsRetired();
    }

    @Test
    void staysActiveWhenItsFormerProductIsDerivedBeforeTheNewOne() {
        bench.v2("update program_products set productid = 2 where id = 2");
        bench.deliver();
        bench.v3().update("update ghost.dirty_root set state = 'WAITING' where root_key = '2'");
        bench.ghost().derivation().drain(Driver.EVENT);
        bench.v3().update("update ghost.dirty_root set state = 'DIRTY' where root_key = '2'");
        bench.settle();
        rows.assertNothingIsRetired();
    }
}
