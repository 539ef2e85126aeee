package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;
import org.openlmis.ghost.testing.Verified;

/**
 * v2 deletes requisitions physically and leaves no trace. v3 must be as if they had never been,
 * also where no foreign key helps, and keep what was created in v3 itself.
 */
class DeletedRequisitionIT {

    private static final int DELETED = 9;

    /** A rejected requisition with everything v2 may attach to one, and an order. */
    private static final String EVERYTHING =
            """
            insert into requisitions (id, facilityid, programid, periodid, status, supervisorynodeid, createddate, modifieddate)
                values (9, 1, 1, 2, 'RELEASED', 1, '2020-02-01', '2020-02-05');
            insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, quantityrequested, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply, previousnormalizedconsumptions)
                values (91, 9, 'P1', 'Tablets', 'tablet', 5, 3, 1, 1, 10, true, '[1, 2]'),
                    (92, 9, 'P2', 'Tablets', 'tablet', 6, 3, 1, 1, 10, true, null);
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity)
                values (91, 'DAMAGED', 2), (92, 'TRANSFER_IN', 3);
            insert into requisition_status_changes (id, rnrid, status, createdby, modifiedby, createddate)
                values (901, 9, 'INITIATED', 2, 2, '2020-02-01 08:00'), (902, 9, 'SUBMITTED', 2, 2, '2020-02-01 09:00'),
                    (903, 9, 'INITIATED', 2, 2, '2020-02-02'), (904, 9, 'SUBMITTED', 2, 2, '2020-02-03'),
                    (905, 9, 'AUTHORIZED', 2, 2, '2020-02-03'), (906, 9, 'IN_APPROVAL', 2, 2, '2020-02-04'),
                    (907, 9, 'APPROVED', 2, 2, '2020-02-05'), (908, 9, 'RELEASED', 2, 2, '2020-02-05');
            insert into comments (id, rnrid, commenttext, createdby, modifiedby, createddate)
                values (91, 9, 'Too much', 2, 2, '2020-02-02'), (92, 9, 'Better', 2, 2, '2020-02-02 10:00');
            insert into regimen_line_items (id, rnrid, code) values (91, 9, 'AZT');
            insert into orders (id, status, supplylineid, ordernumber, createdby, modifiedby)
                values (9, 'RECEIVED', 1, 'O9', 2, 2);
            insert into pod (id, orderid, facilityid, programid, periodid) values (9, 9, 1, 1, 2);
            insert into pod_line_items (id, podid, productcode, quantityreceived) values (91, 9, 'P1', 5)""";

    /** In the order of v2's own function. */
    private static final List<String> AS_V2_DOES =
            List.of(
                    """
                    delete from requisition_line_item_losses_adjustments where requisitionlineitemid in
                        (select id from requisition_line_items where rnrid = 9)""",
                    "delete from requisition_line_items where rnrid = 9",
                    "delete from requisition_status_changes where rnrid = 9",
                    "delete from regimen_line_items where rnrid = 9",
                    "delete from pod_line_items where podid in (select id from pod where orderid = 9)",
                    "delete from pod where orderid = 9",
                    "delete from orders where id = 9",
                    "delete from comments where rnrid = 9",
                    "delete from requisitions where id = 9");

    /** A requisition made in v3, and a status change made in v3 of the migrated one. */
    private static final String NATIVE =
            """
            insert into requisition.requisitions
                (id, facilityid, programid, processingperiodid, status, emergency, numberofmonthsinperiod, templateid, version)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'INITIATED', false, 1, id, 0
                from requisition.requisition_templates where name = 'native';
            insert into requisition.status_changes (id, requisitionid, status, createddate)
                select gen_random_uuid(), id, 'INITIATED', now() from requisition.requisitions where version = 0 and id::text like '________-____-4%';
            insert into requisition.status_messages (id, requisitionid, statuschangeid, status, body)
                select gen_random_uuid(), requisitionid, id, status, 'native' from requisition.status_changes where id::text like '________-____-4%'""";

    private static final String CHANGES_OF =
            "select status from requisition.status_changes where requisitionid = ? order by createddate";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        bench.v3().execute(NATIVE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void leavesNothingOfItselfAndEverythingOfV3() {
        List<String> before = V3Rows.of(bench);
        bench.v2(EVERYTHING);
        bench.settle();
        assertThat(changes())
                .containsExactly(
                        "INITIATED",
                        "SUBMITTED",
                        "REJECTED",
                        "SUBMITTED",
                        "AUTHORIZED",
                        "IN_APPROVAL",
                        "APPROVED",
                        "RELEASED");
        assertThat(bench.waiting()).isEmpty();
        assertVerified();

        AS_V2_DOES.forEach(bench::v2);
        bench.settle();

        assertThat(V3Rows.difference(bench, before)).isEmpty();
        assertVerified();
    }

    @Test
    void leavesNothingWhenItsDeletionWasNotStreamed() {
        List<String> before = V3Rows.of(bench);
        bench.v2(EVERYTHING);
        bench.settle();

        AS_V2_DOES.forEach(bench::v2);
        bench.skipChanges();
        bench.loadAll();

        assertThat(V3Rows.difference(bench, before)).isEmpty();
        assertVerified();
    }

    @Test
    void keepsAStatusChangeMadeInV3() {
        bench.v2(EVERYTHING);
        bench.settle();
        bench.v3()
                .update(
                        "insert into requisition.status_changes (id, requisitionid, status, createddate) values (gen_random_uuid(), ?, 'NATIVE', now())",
                        V3Id.of("requisitions", DELETED));

        AS_V2_DOES.forEach(bench::v2);
        bench.settle();

        assertThat(changes()).containsExactly("NATIVE");
    }

    @Test
    void makesRoomForAnotherOfTheSamePeriod() {
        bench.v2(EVERYTHING);
        bench.settle();

        AS_V2_DOES.forEach(bench::v2);
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (8, 1, 1, 2, 'INITIATED')");
        bench.settle();

        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.quarantined()).isEmpty();
        assertVerified();
    }

    private List<String> changes() {
        return bench.texts(CHANGES_OF, V3Id.of("requisitions", DELETED));
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
