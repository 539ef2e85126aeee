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
import org.openlmis.ghost.testing.Verified;

/**
 * What only requisitions have that may still be changed follows v2, and its changes do not concern
 * closed ones.
 */
class EditableRequisitionIT {

    private static final String PREVIOUS =
            "select previousrequisitionid::text from requisition.requisitions_previous_requisitions where requisitionid = ?";
    private static final String OFFERED =
            "select orderableid::text from requisition.available_products where requisitionid = ?";
    private static final String REASONS =
            "select name from requisition.stock_adjustment_reasons where requisitionid = ? order by 1";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void hasAnEarlierOne() {
        bench.v2(ReferenceWorld.ALL);
        bench.v2(
                "update requisitions set status = 'APPROVED' where id = 1",
                "insert into requisitions (id, facilityid, programid, periodid, status) values (8, 1, 1, 2, 'INITIATED')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        assertThat(bench.waiting()).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
        bench.close();
    }

    @Test
    void namesItsPreviousOneUntilV2DeletesThat() {
        assertThat(of(8, PREVIOUS)).containsExactly(V3Id.of("requisitions", 1).toString());
        assertThat(of(1, PREVIOUS)).isEmpty();

        bench.v2(
                "delete from requisition_line_items where rnrid = 1",
                "delete from requisitions where id = 1");
        bench.settle();

        assertThat(of(8, PREVIOUS)).isEmpty();
    }

    @Test
    void namesAPreviousOneThatV2InitiatesLater() {
        bench.v2(
                "insert into processing_periods (id, scheduleid, name, startdate, enddate, numberofmonths) values (9, 1, 'Mar', '2020-03-01', '2020-03-31', 1)",
                "insert into requisitions (id, facilityid, programid, periodid, status) values (7, 1, 1, 9, 'INITIATED')");
        bench.settle();

        assertThat(of(7, PREVIOUS))
                .containsExactlyInAnyOrder(
                        V3Id.of("requisitions", 1).toString(),
                        V3Id.of("requisitions", 8).toString());
    }

    @Test
    void losesItsPreviousOneThatIsQuarantined() {
        bench.v2("update requisitions set status = 'LOST' where id = 1");
        bench.settle();

        assertThat(bench.quarantined()).contains("requisitions/1 STATUS_UNKNOWN");
        assertThat(of(8, PREVIOUS)).isEmpty();
    }

    @Test
    void losesAllOfThemWhenItIsClosed() {
        bench.v2("update requisitions set status = 'APPROVED' where id = 8");
        bench.settle();

        assertThat(of(8, PREVIOUS)).isEmpty();
        assertThat(of(8, REASONS)).isEmpty();
    }

    @Test
    void offersWhatItMayOrderAndClosedOnesDoNotCare() {
        assertThat(of(8, OFFERED)).isEmpty();

        bench.v2("update program_products set fullsupply = false where id = 4");
        bench.v2(
                "insert into facility_approved_products (id, facilitytypeid, programproductid, maxmonthsofstock) values (9, 1, 4, 3)");
        bench.deliver();
        assertThat(bench.dirty()).contains("requisitions/8").doesNotContain("requisitions/1");
        bench.settle();

        assertThat(of(8, OFFERED)).containsExactly(V3Id.of("products", 3).toString());
    }

    @Test
    void offersAReasonThatV2AddsAndClosedOnesDoNotCare() {
        bench.v2(
                "insert into losses_adjustments_types (name, description, additive, displayorder) values ('STOLEN', 'Stolen', false, 3)");
        bench.deliver();
        assertThat(bench.dirty()).contains("requisitions/8").doesNotContain("requisitions/1");
        bench.settle();

        assertThat(of(8, REASONS)).contains("Stolen", "Damaged", "Transfer In", "Consumed");
        assertThat(of(1, REASONS)).isEmpty();
    }

    @Test
    void keepsTheReasonOfALossWhenV2RenamesIt() {
        bench.v2(
                "insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity) values (1, 'DAMAGED', 2)");
        bench.settle();
        assertThat(of(1, REASONS)).containsExactly("Damaged");

        bench.v2(
                "update losses_adjustments_types set description = 'Consumed' where name = 'DAMAGED'");
        bench.settle();

        assertThat(of(1, REASONS)).containsExactly("Consumed");
        assertThat(bench.texts("select reasonid::text from requisition.stock_adjustments"))
                .containsExactly("b5c27da7-bdda-4790-925a-9484c5dfb594");
    }

    private List<String> of(int requisition, String query) {
        return bench.texts(query, V3Id.of("requisitions", requisition));
    }
}
