package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** A primary-key change arrives as a delete and an insert; both count. */
class ChangedKeyIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2("alter table requisition_line_items alter column remarks set storage external");
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.v2("update requisition_line_items set remarks = repeat('x', 3000) where id = 2");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void movesTheRowOfARoot() {
        bench.v2("insert into processing_schedules (id, code, name) values (5, 'W', 'Weekly')");
        bench.settle();
        bench.v2("update processing_schedules set id = 6 where id = 5");
        bench.settle();
        assertThat(
                        bench.texts(
                                "select id from referencedata.processing_schedules where code = 'W'"))
                .containsExactly(V3Id.of("processing_schedules", 6).toString());
    }

    @Test
    void movesTheRowOfAChild() {
        bench.v2("update requisition_line_items set id = 20 where id = 2");
        bench.settle();
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        V3Id.of("requisition_line_items", 1).toString(),
                        V3Id.of("requisition_line_items", 20).toString());
    }

    @Test
    void keepsAnUnchangedToastValueOfTheFormerRow() {
        bench.v2("update requisition_line_items set id = 20 where id = 2");
        var changes = bench.changes();
        assertThat(((V2Change.Upsert) changes.get(1)).values()).doesNotContainKey("remarks");
        bench.land(changes.subList(0, 1));
        bench.land(changes.subList(1, 2));
        bench.settle();
        assertThat(
                        bench.texts(
                                "select length(remarks)::text from landing.requisition_line_items where id = 20"))
                .containsExactly("3000");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void letsTheInsertLandBeforeTheDelete() {
        bench.v2("update requisition_line_items set remarks = 'short' where id = 2");
        bench.settle();
        bench.v2("update requisition_line_items set id = 20 where id = 2");
        var changes = bench.changes();
        bench.land(changes.subList(1, 2));
        bench.land(changes.subList(0, 1));
        bench.settle();
        assertThat(lines()).hasSize(2);
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void takesNoValueOfAFormerRowThatMayBeOlder() {
        bench.v2(
                "update requisition_line_items set remarks = repeat('y', 2500) where id = 2",
                "update requisition_line_items set id = 20 where id = 2");
        var changes = bench.changes();
        bench.land(changes.subList(2, 3));
        bench.land(changes.subList(0, 2));
        bench.settle();
        assertThat(bench.waiting()).containsExactly("requisitions/1 INCOMPLETE");
        bench.load("requisitions");
        bench.settle();
        assertThat(remarks()).containsExactly("y 2500");
    }

    @Test
    void takesTheNewestValueOfTheFormerRowWhateverItsPlaceInThePoll() {
        bench.v2(
                "update requisition_line_items set remarks = repeat('y', 2500) where id = 2",
                "update requisition_line_items set id = 20 where id = 2");
        var changes = bench.changes();
        bench.land(List.of(changes.get(2), changes.get(0), changes.get(1)));
        bench.settle();
        assertThat(remarks()).containsExactly("y 2500");
    }

    @Test
    void takesNoValueOfAnotherRowThatHadTheKeyBefore() {
        bench.v2("delete from requisition_line_item_losses_adjustments");
        bench.v2("update requisition_line_items set remarks = repeat('z', 2800) where id = 1");
        bench.settle();
        bench.v2(
                "delete from requisition_line_items where id = 1",
                "update requisition_line_items set id = 1 where id = 2");
        var changes = bench.changes();
        bench.land(List.of(changes.get(0), changes.get(2)));
        bench.land(changes.subList(1, 2));
        bench.settle();
        assertThat(bench.waiting()).containsExactly("requisitions/1 INCOMPLETE");
        bench.load("requisitions");
        bench.settle();
        assertThat(remarks()).containsExactly("x 3000");
    }

    private List<String> remarks() {
        return bench.texts(
                """
                select left(remarks, 1) || ' ' || length(remarks) from landing.requisition_line_items
                where not _deleted and remarks is not null""");
    }

    private List<String> lines() {
        return bench.texts("select id from requisition.requisition_line_items");
    }
}
