package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Await;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.World;

/** Rows of one v2 transaction arrive in any order, because each table has partitions of its own. */
class ChildBeforeParentIT {

    private static final String LOSSES = "select id from requisition.stock_adjustments";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA);
        bench.loadAll();
        bench.v2(World.REQUISITIONS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void waitsForTheRowItRefersToAndIsReleasedByDerivingIt() {
        bench.deliver("requisitions");
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).containsExactly("requisitions/1 REFERENCE_MISSING");
        bench.assertBalanced();
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts(LOSSES)).hasSize(1);
    }

    @Test
    void isDerivedWithItsRootHoweverLateItsParentLands() {
        bench.deliver("requisition_line_item_losses_adjustments");
        assertThat(bench.dirty()).isEmpty();
        bench.assertBalanced();
        bench.deliver(change -> !change.table().equals("requisition_line_items"));
        bench.settle();
        assertThat(bench.texts(LOSSES)).hasSize(1);
    }

    @Test
    void isNotLostWhenItsParentLandsAtTheSameTime() {
        bench.deliver(change -> !change.table().startsWith("requisition"));
        bench.deliver("requisitions");
        bench.settleLanded();
        var changes = bench.changesOf("requisition_line_item_losses_adjustments");
        var child = Held.beforeCommit(() -> bench.land(changes));
        var lines = bench.changesOf("requisition_line_items");
        var parent =
                Held.running(
                        () -> {
                            bench.land(lines);
                            return bench.ghost().derivation().drain(Driver.EVENT);
                        });
        Await.until("the parent is derived, or waits", () -> parent.isDone() || bench.isBlocked());
        child.finish();
        parent.finish();
        bench.settle();
        assertThat(bench.texts(LOSSES)).hasSize(1);
    }

    @Test
    void isNotLostWhenItsParentIsAboutToCommit() {
        bench.deliver(change -> !change.table().startsWith("requisition"));
        bench.deliver("requisitions");
        bench.settleLanded();
        var lines = bench.changesOf("requisition_line_items");
        var parent = Held.beforeCommit(() -> bench.land(lines));
        var losses = bench.changesOf("requisition_line_item_losses_adjustments");
        var child = Held.beforeCommitOf(() -> bench.land(losses));
        Await.until("the child is landed, or waits", () -> child.isHeld() || bench.isBlocked());
        parent.finish();
        var derivation = Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT));
        Await.until("derived, or waits", () -> derivation.isDone() || bench.isBlocked());
        child.finish();
        derivation.finish();
        bench.settle();
        assertThat(bench.texts(LOSSES)).hasSize(1);
    }

    @Test
    void isDerivedAlthoughWhatItWaitsForWasBeingDerivedMeanwhile() {
        bench.v2(
                "insert into geographic_zones (id, code, name, levelid) values (7, 'Z7', 'Seven', 1)");
        bench.deliver("geographic_zones");
        var zone = bench.derivedButNotCommitted();
        bench.v2("update facilities set geographiczoneid = 7 where id = 1");
        bench.deliver("facilities");
        var facility =
                Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT, "facilities"));
        Await.until("derived, or waits", () -> facility.isDone() || bench.isBlocked());
        zone.finish();
        facility.finish();
        bench.settle();
        assertThat(
                        bench.texts(
                                "select z.code from referencedata.facilities f join referencedata.geographic_zones z"
                                        + " on z.id = f.geographiczoneid where f.code = 'F1'"))
                .containsExactly("Z7");
    }
}
