package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** A delete lands before the chunk that still holds the row: the row does not come back. */
class DeletedBeforeChunkIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasOneSchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'Monthly')");
        bench.changes();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isNotResurrectedByAChunkReadBeforeTheDelete() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(generation);
        var chunk =
                Held.before(
                        "insert into landing.processing_schedules",
                        () -> bench.ghost().chunks().land(lease));
        bench.v2("delete from processing_schedules");
        bench.deliver();
        chunk.finish();
        settlesEmpty();
    }

    @Test
    void isNotResurrectedByAChunkOfAReRun() {
        bench.load("processing_schedules");
        Generation generation = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(generation);
        var chunk =
                Held.before(
                        "insert into landing.processing_schedules",
                        () -> bench.ghost().chunks().land(lease));
        bench.v2("delete from processing_schedules");
        bench.deliver();
        chunk.finish();
        settlesEmpty();
    }

    @Test
    void isForgottenOnlyWhenNoChunkCanBringItBack() {
        bench.load("processing_schedules");
        bench.v2("delete from processing_schedules");
        bench.deliver();
        assertThat(bench.texts("select _deleted::text from landing.processing_schedules"))
                .containsExactly("true");
        bench.load("processing_schedules");
        assertThat(bench.texts("select id::text from landing.processing_schedules")).isEmpty();
        settlesEmpty();
    }

    private void settlesEmpty() {
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules")).isEmpty();
    }
}
