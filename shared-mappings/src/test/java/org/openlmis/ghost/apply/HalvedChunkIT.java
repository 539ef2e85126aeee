package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Connections;
import org.openlmis.ghost.testing.Held;

/** A chunk that is too much for the replica is cut in two. */
class HalvedChunkIT {

    private final Bench bench = Bench.open();
    private final Ghost ghost = bench.ghost();

    @BeforeEach
    void hasEightSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) select i, 'c' || i, 'n' || i from generate_series(1, 8) i");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void landsHalfByHalfWithoutLosingARow() {
        Generation generation = planOneChunk();
        ChunkLease whole = bench.claimed(generation);
        ChunkLease half = ghost.ledger().halve(whole);
        ChunkLease quarter = ghost.ledger().halve(half);
        assertThat(quarter.range()).isEqualTo(new ChunkRange(null, "2"));
        assertThat(ghost.chunks().land(quarter).read()).isEqualTo(2);
        ghost.derivation().deriveChunk(quarter);
        ghost.ledger().done(quarter);
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts("select id from referencedata.processing_schedules")).hasSize(8);
        assertThat(ghost.ledger().progress(generation).planned()).isEqualTo(3);
    }

    @Test
    void keepsASingleKeyWhole() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease single = bench.claimed(generation);
        assertThat(ghost.ledger().halve(single)).isEqualTo(single);
    }

    @Test
    void keepsAChunkWholeThatHasLandedAlready() {
        Generation generation = planOneChunk();
        ChunkLease whole = bench.claimed(generation);
        ghost.chunks().land(whole);
        assertThat(ghost.ledger().halve(whole)).isEqualTo(whole);
    }

    @Test
    void letsTwoWorkersCutTheirChunksAtOnce() {
        Generation generation = ghost.generations().open("processing_schedules");
        ghost.ledger().plan(generation, ghost.planner().plan("processing_schedules", 4));
        ChunkLease one = bench.claimed(generation);
        ChunkLease two = bench.claimed(generation);
        var first = Held.beforeCommit(() -> ghost.ledger().halve(one));
        var second = Held.running(() -> ghost.ledger().halve(two));
        bench.awaitBlocked();
        first.finish();
        second.finish();
        assertThat(ghost.ledger().progress(generation).planned()).isEqualTo(4);
    }

    @Test
    void tellsAConflictWithRecoveryAtItsFirstOccurrence() {
        Generation generation = planOneChunk();
        ChunkLease whole = bench.claimed(generation);
        bench.v2().execute("alter table processing_schedules rename to hidden");
        bench.v2()
                .execute(
                        """
                create function conflict() returns text language plpgsql as $$
                begin
                    raise sqlstate '40001' using message = 'canceling statement due to conflict with recovery';
                end $$""");
        bench.v2()
                .execute(
                        "create view processing_schedules as select id, code, conflict() as name, description from hidden");
        AtomicInteger attempts = new AtomicInteger();
        Connections.watch(
                sql -> {
                    if (sql.contains("select state, rows_read")) {
                        attempts.incrementAndGet();
                    }
                });
        assertThatThrownBy(() -> ghost.chunks().land(whole)).matches(ReplicaConflict::isConflict);
        Connections.watch(null);
        assertThat(attempts).hasValue(1);
    }

    private Generation planOneChunk() {
        Generation generation = ghost.generations().open("processing_schedules");
        ghost.ledger().plan(generation, ghost.planner().plan("processing_schedules", 8));
        return generation;
    }
}
