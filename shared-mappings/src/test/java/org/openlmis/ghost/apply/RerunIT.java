package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** A generation is opened again on live data: changes lost with a slot are recovered. */
class RerunIT {

    private static final String SCHEDULES =
            "select code || ' ' || name from referencedata.processing_schedules order by 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsThreeSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'A', 'one'), (2, 'B', 'two'), (3, 'C', 'three')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void recoversEveryKindOfLostChange() {
        bench.v2(
                "delete from processing_schedules where id = 1",
                "delete from processing_schedules where id = 3",
                "update processing_schedules set name = 'changed' where id = 2",
                "insert into processing_schedules (id, code, name) values (4, 'D', 'four')");
        assertThat(bench.changes()).hasSize(4);
        bench.load("processing_schedules");
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("B changed", "D four");
    }

    @Test
    void keepsWhatEventsBringWhileItRuns() {
        Generation generation = bench.plan("processing_schedules");
        bench.v2(
                "delete from processing_schedules where id = 1",
                "update processing_schedules set name = 'changed' where id = 2",
                "insert into processing_schedules (id, code, name) values (4, 'D', 'four')");
        bench.deliver();
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("B changed", "C three", "D four");
    }

    @Test
    void sweepsChildrenAndGrandchildrenOfItsRange() {
        bench.v2(
                World.REFERENCE_DATA,
                World.REQUISITIONS
                        .replace("(1, 'M', 'Monthly')", "(9, 'M', 'Monthly')")
                        .replace("values (1, 1, 'Jan'", "values (1, 9, 'Jan'"));
        bench.loadAll();
        bench.v2(
                "delete from requisition_line_item_losses_adjustments",
                "delete from requisition_line_items where id = 1");
        assertThat(bench.changes()).hasSize(2);
        bench.load("requisitions");
        bench.settle();
        assertThat(
                        bench.texts(
                                "select requestedquantity::text from requisition.requisition_line_items"))
                .containsExactly("6");
        assertThat(bench.texts("select id from requisition.stock_adjustments")).isEmpty();
    }

    @Test
    void sweepsRowsWhoseWayToTheRootIsNotKnown() {
        bench.v2(
                World.REFERENCE_DATA,
                World.REQUISITIONS
                        .replace("(1, 'M', 'Monthly')", "(9, 'M', 'Monthly')")
                        .replace("values (1, 1, 'Jan'", "values (1, 9, 'Jan'"));
        bench.deliver("requisition_line_item_losses_adjustments");
        bench.v2("delete from requisition_line_item_losses_adjustments");
        bench.changes();
        bench.load("requisitions");
        bench.settle();
        assertThat(
                        bench.texts(
                                "select _deleted::text from landing.requisition_line_item_losses_adjustments"))
                .containsExactly("true");
    }

    @Test
    void startsBeforeTheFormerGenerationIsFilled() {
        Generation former = bench.plan("processing_schedules");
        bench.ghost().chunks().land(bench.claimed(former));
        ChunkLease zombie = bench.claimed(former);
        bench.v2("update processing_schedules set name = 'changed' where id = 2");
        bench.load("processing_schedules");
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> bench.ghost().chunks().land(zombie));
        assertThat(bench.ghost().generations().close(former)).isFalse();
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("A one", "B changed", "C three");
    }
}
