package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** A generation is opened while somebody lands or derives: it waits for them, and they for it. */
class OpenedWhileLandingIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsOneSchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'old')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void waitsForTheChunkOfTheFormerGeneration() {
        Generation former = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(former);
        var chunk = Held.beforeCommit(() -> bench.ghost().chunks().land(lease));
        var opening = Held.running(() -> bench.ghost().generations().open("processing_schedules"));
        bench.awaitBlocked();
        chunk.finish();
        assertThat(opening.finish().number()).isEqualTo(former.number() + 1);
    }

    @Test
    void waitsForAnEventOfTheFormerGenerationAndReadsTheBarrierAfterIt() {
        bench.v2("delete from processing_schedules");
        var changes = bench.changes();
        var event = Held.beforeCommit(() -> bench.land(changes));
        var opening = Held.running(() -> bench.plan("processing_schedules"));
        bench.awaitBlocked();
        event.finish();
        Generation generation = opening.finish();
        assertThat(generation.barrier()).isGreaterThan(changes.get(0).lsn());
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules")).isEmpty();
    }

    @Test
    void makesLaterEventsPartOfTheNewGeneration() {
        bench.v2("update processing_schedules set name = 'new'");
        var changes = bench.changes();
        var opening =
                Held.beforeCommit(() -> bench.ghost().generations().open("processing_schedules"));
        var event = Held.running(() -> bench.land(changes));
        bench.awaitBlocked();
        Generation generation = opening.finish();
        event.finish();
        assertThat(bench.one(Integer.class, "select _generation from landing.processing_schedules"))
                .isEqualTo(generation.number());
        bench.ghost()
                .ledger()
                .plan(generation, bench.ghost().planner().plan("processing_schedules", 1));
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly("new");
    }

    @Test
    void readsTheBarrierLaterForWhoDiedBeforeReadingIt() {
        Generation generation = bench.ghost().generations().open("processing_schedules");
        bench.v3()
                .update(
                        "update ghost.entity set barrier = null where name = 'processing_schedules'");
        bench.v2("update processing_schedules set name = 'new'");
        Generation again = bench.ghost().generations().current("processing_schedules");
        assertThat(again.number()).isEqualTo(generation.number());
        assertThat(again.barrier()).isGreaterThanOrEqualTo(generation.barrier());
    }

    @Test
    void closesOnlyOnceAllItsChunksAreDone() {
        Generation generation = bench.plan("processing_schedules");
        assertThat(bench.ghost().generations().close(generation)).isFalse();
        ChunkLease lease = bench.claimed(generation);
        bench.ghost().chunks().land(lease);
        assertThat(bench.ghost().generations().close(generation)).isFalse();
        bench.ghost().derivation().deriveChunk(lease);
        bench.ghost().ledger().done(lease);
        assertThat(bench.ghost().generations().close(generation)).isTrue();
        assertThat(bench.ghost().generations().close(generation)).isTrue();
    }
}
