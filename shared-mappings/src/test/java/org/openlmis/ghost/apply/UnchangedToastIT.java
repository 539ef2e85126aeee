package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.World;

/** An event without unchanged TOAST values takes them from where they are known. */
class UnchangedToastIT {

    private static final String LONG = "x".repeat(3000);
    private static final String LINE =
            "select l.quantityrequested || ' ' || length(l.remarks) from landing.requisition_line_items l where id = 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasALineWithALongText() {
        bench.v2("alter table requisition_line_items alter column remarks set storage external");
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.v2("update requisition_line_items set remarks = '%s' where id = 1".formatted(LONG));
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keepsTheValueOfTheLandedRow() {
        change(7);
        assertThat(bench.texts(LINE)).containsExactly("7 3000");
        settles(7);
    }

    @Test
    void waitsForTheChunkThatBringsTheValue() {
        Generation generation = bench.plan("requisitions");
        change(7);
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).containsExactly("requisitions/1 INCOMPLETE");
        bench.fill(generation);
        assertThat(bench.texts(LINE)).containsExactly("7 3000");
        settles(7);
    }

    @Test
    void takesOnlyTheMissingColumnFromAChunkThatIsOlder() {
        Generation generation = bench.plan("requisitions");
        ChunkLease lease = bench.claimed(generation);
        var chunk =
                Held.before(
                        "insert into landing.requisitions",
                        () -> bench.ghost().chunks().land(lease));
        change(7);
        assertThat(
                        bench.texts(
                                "select _missing::text from landing.requisition_line_items where id = 1"))
                .containsExactly("{remarks}");
        chunk.finish();
        assertThat(bench.texts(LINE)).containsExactly("7 3000");
        settles(7);
    }

    @Test
    void forgetsThatAValueIsMissingWhenALaterEventBringsIt() {
        bench.plan("requisitions");
        change(7);
        bench.v2("update requisition_line_items set remarks = 'short' where id = 1");
        bench.deliver();
        assertThat(bench.texts(LINE)).containsExactly("7 5");
    }

    @Test
    void foldsChangesOfOnePollWithoutLosingTheValue() {
        bench.plan("requisitions");
        bench.v2(
                "update requisition_line_items set remarks = '%s' where id = 1"
                        .formatted("y".repeat(2500)),
                "update requisition_line_items set quantityrequested = 9 where id = 1");
        bench.deliver();
        assertThat(bench.texts(LINE)).containsExactly("9 2500");
    }

    private void change(int quantity) {
        bench.v2(
                "update requisition_line_items set quantityrequested = %d where id = 1"
                        .formatted(quantity));
        var changes = bench.changes();
        assertThat(((V2Change.Upsert) changes.get(0)).values()).doesNotContainKey("remarks");
        bench.land(changes);
    }

    private void settles(int quantity) {
        bench.settle();
        assertThat(
                        bench.texts(
                                """
                                select requestedquantity || ' ' || length(remarks)
                                from requisition.requisition_line_items where remarks is not null"""))
                .containsExactly(quantity + " 250");
        assertThat(bench.waiting()).isEmpty();
    }
}
