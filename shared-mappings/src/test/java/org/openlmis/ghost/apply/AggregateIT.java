package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** Roots with children and grandchildren, several v3 tables and composite keys. */
class AggregateIT {

    private static final UUID FIRST_LINE = V3Id.of("requisition_line_items", 1);
    private static final String LINES =
            """
            select l.requestedquantity || ' of ' || o.code from requisition.requisition_line_items l
            join referencedata.orderables o on o.id = l.orderableid order by 1""";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void derivesGrandchildrenWithTheirRoot() {
        assertThat(bench.texts(LINES)).containsExactly("5 of C1", "6 of C2");
        assertThat(
                        bench.one(
                                UUID.class,
                                "select requisitionlineitemid from requisition.stock_adjustments"))
                .isEqualTo(FIRST_LINE);
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void namesGrandchildrenByTheirCompositeKey() {
        assertThat(bench.one(UUID.class, "select id from requisition.stock_adjustments"))
                .isEqualTo(V3Id.of("requisition_line_item_losses_adjustments", "1/LOST"));
    }

    @Test
    void derivesTheRootOfAGrandchildThatOnlyItsKeyNames() {
        bench.v2("delete from requisition_line_item_losses_adjustments");
        bench.settle();
        assertThat(bench.texts("select id from requisition.stock_adjustments")).isEmpty();
    }

    @Test
    void movesAChildWithItsGrandchildrenToAnotherRoot() {
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (2, 2, 1, 1, 'INITIATED')",
                "update requisition_line_items set rnrid = 2 where id = 1");
        bench.settle();
        assertThat(
                        bench.one(
                                UUID.class,
                                "select requisitionid from requisition.requisition_line_items where id = ?",
                                FIRST_LINE))
                .isEqualTo(V3Id.of("requisitions", 2));
        assertThat(bench.texts("select id from requisition.stock_adjustments")).hasSize(1);
    }

    @Test
    void deletesAllRowsOfARootThatIsGone() {
        bench.v2(
                "delete from requisition_line_item_losses_adjustments; delete from requisition_line_items; delete from requisitions");
        bench.settle();
        assertThat(
                        bench.texts(
                                """
                                select id::text from requisition.requisitions
                                union all select id::text from requisition.requisition_line_items
                                union all select id::text from requisition.stock_adjustments
                                union all select id::text from requisition.status_changes"""))
                .isEmpty();
        assertThat(
                        bench.texts(
                                "select root_key from ghost.derived_row where entity = 'requisitions'"))
                .isEmpty();
    }

    @Test
    void replacesComputedRowsWhoseNameChanged() {
        bench.v2("update requisitions set status = 'SUBMITTED'");
        bench.settle();
        assertThat(bench.texts("select status from requisition.status_changes"))
                .containsExactly("SUBMITTED");
    }

    @Test
    void countsUpdatesAndStampsOnlyRowsThatDiffer() {
        bench.v2(
                "update requisitions set status = 'SUBMITTED'",
                "update requisitions set modifiedby = 7");
        bench.settle();
        assertThat(bench.one(Long.class, "select version from requisition.requisitions"))
                .isEqualTo(1);
        String stamp = "select modifieddate::text from referencedata.processing_schedules";
        String before = bench.one(String.class, stamp);
        bench.v2("update processing_schedules set modifiedby = 7");
        bench.settle();
        assertThat(bench.one(String.class, stamp)).isEqualTo(before);
        bench.v2("update processing_schedules set name = 'Every month'");
        bench.settle();
        assertThat(bench.one(String.class, stamp)).isNotEqualTo(before);
    }

    @Test
    void writesRowsOnlyWhileTheyQualify() {
        bench.v2("update products set manufacturer = 'Maker' where id = 1");
        bench.settle();
        assertThat(bench.texts("select manufactureroftradeitem from referencedata.trade_items"))
                .containsExactly("Maker");
        bench.v2("update products set manufacturer = null where id = 1");
        bench.settle();
        assertThat(bench.texts("select id from referencedata.trade_items")).isEmpty();
    }
}
