package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;

/** Until an entity was filled once, v3 never shows half of it. */
class FirstFillIT {

    private static final String CODES =
            "select code from referencedata.processing_schedules order by 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasThreeSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'A', 'one'), (2, 'B', 'two'), (11, 'C', 'three')");
        bench.changes();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void landsEventsBeforeTheFirstGenerationAndDerivesNone() {
        bench.v2("update processing_schedules set name = 'changed' where id = 1");
        bench.deliver();
        assertThat(bench.ghost().derivation().drain(Driver.EVENT).roots()).isZero();
        assertThat(bench.dirty()).containsExactly("processing_schedules/1");
        bench.load("processing_schedules");
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules order by code"))
                .containsExactly("changed", "two", "three");
    }

    @Test
    void derivesNoRootWhoseChunkHasNotLanded() {
        Generation generation = bench.plan("processing_schedules");
        bench.v2("update processing_schedules set name = name || '!'");
        bench.deliver();
        assertThat(bench.ghost().derivation().drain(Driver.EVENT).roots()).isZero();
        ChunkLease lease = bench.claimed(generation);
        bench.ghost().chunks().land(lease);
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts(CODES)).containsExactly("A");
        bench.fillLater(generation, lease);
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("A", "B", "C");
    }

    @Test
    void derivesKeysBeyondThePlanAtOnce() {
        bench.plan("processing_schedules");
        bench.v2("insert into processing_schedules (id, code, name) values (12, 'D', 'four')");
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts(CODES)).containsExactly("D");
    }

    @Test
    void derivesEverythingAtOnceInLaterGenerations() {
        bench.load("processing_schedules");
        bench.plan("processing_schedules");
        bench.v2("update processing_schedules set code = 'Z' where id = 11");
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts(CODES)).containsExactly("A", "B", "Z");
    }

    @Test
    void loadsATableWithoutRows() {
        bench.v2("delete from processing_schedules");
        bench.changes();
        bench.load("processing_schedules");
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'A', 'one')");
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("A");
    }
}
