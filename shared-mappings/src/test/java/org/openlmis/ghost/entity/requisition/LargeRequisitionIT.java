package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * A requisition with 400 lines, each with losses and earlier consumptions, that went to and fro 50
 * times.
 */
class LargeRequisitionIT {

    private static final String LARGE =
            """
            insert into requisitions (id, facilityid, programid, periodid, status) values (9, 1, 1, 2, 'SUBMITTED');
            insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, stockinhand, amc, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply, previousnormalizedconsumptions)
                select 1000 + n, 9, 'P' || 1 + n % 3, 'Tablets', 'tablet', n, 7, 3, 1, 1, 10, true, '[1, 2]' from generate_series(1, 400) n;
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity)
                select id, type, 1 from requisition_line_items, unnest(array['DAMAGED', 'TRANSFER_IN']) type where rnrid = 9;
            insert into requisition_status_changes (id, rnrid, status, createdby, modifiedby, createddate)
                select 1000 + n, 9, case n % 2 when 1 then 'INITIATED' else 'SUBMITTED' end, 2, 2, timestamp '2020-02-01' + n * interval '1 hour'
                from generate_series(1, 50) n""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void arrivesWhole() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        bench.v2(LARGE);
        bench.settle();
    }

    @AfterEach
    void close() {
        assertThat(bench.waiting()).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
        bench.close();
    }

    @Test
    void isInV3WithAllItHas() {
        assertThat(count("requisition_line_items where requisitionid = ?")).isEqualTo(400);
        assertThat(count("status_changes where requisitionid = ?")).isEqualTo(50);
        assertThat(
                        count(
                                "stock_adjustments where requisitionlineitemid in (select id from requisition.requisition_line_items where requisitionid = ?)"))
                .isEqualTo(800);
        assertThat(
                        count(
                                "previous_adjusted_consumptions where requisitionlineitemid in (select id from requisition.requisition_line_items where requisitionid = ?)"))
                .isEqualTo(800);
    }

    @Test
    void writesOneRowWhereOneLineChanges() {
        bench.v2("update requisition_line_items set quantityrequested = 5 where id = 1200");
        bench.deliver();

        assertThat(bench.ghost().derivation().drain(Driver.EVENT))
                .isEqualTo(new Derived(1, 1, 0, 0, 0, 1));
    }

    @Test
    void replacesOnlyTheConsumptionsThatDiffer() {
        bench.v2(
                "update requisition_line_items set previousnormalizedconsumptions = '[2, 2, 3' where id = 1200");
        bench.deliver();

        assertThat(bench.ghost().derivation().drain(Driver.EVENT))
                .isEqualTo(new Derived(1, 1, 0, 0, 0, 2));
    }

    @Test
    void doesWithoutLinesWhoseProductIsRefusedR4() {
        bench.v2("update products set code = 'p 1' where id = 3");
        bench.v2("update requisition_line_items set productcode = 'p 1' where productcode = 'P3'");
        bench.settle();

        assertThat(bench.quarantined()).containsExactly("products/3 CODE_NOT_UNIQUE");
        assertThat(count("requisition_line_items where requisitionid = ?")).isEqualTo(267);
        assertThat(
                        bench.texts(
                                "select distinct requisitionlineitemid::text from requisition.stock_adjustments"))
                .hasSize(267);
    }

    private int count(String from) {
        return bench.one(
                Integer.class,
                "select count(*)::int from requisition." + from,
                V3Id.of("requisitions", 9));
    }
}
