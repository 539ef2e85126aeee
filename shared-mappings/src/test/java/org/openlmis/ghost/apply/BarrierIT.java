package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.ReplicatedV2;

/** Chunks are read from a hot standby, which may be behind, but never behind the barrier. */
class BarrierIT {

    private static final String NAMES =
            "select name from referencedata.processing_schedules order by code";

    private static ReplicatedV2 servers;

    private Bench bench;

    @BeforeAll
    static void start() {
        servers = ReplicatedV2.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void loadsTwoSchedules() {
        bench = Bench.open(servers.primary(), servers.replica());
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'A', 'one'), (2, 'B', 'two')");
        servers.catchUp();
        bench.loadAll();
    }

    @AfterEach
    void close() {
        servers.catchUp();
        bench.v2("delete from processing_schedules");
        bench.close();
    }

    @Test
    void keepsChunksFromAReplicaThatIsBehindIt() {
        servers.hold();
        bench.v2("delete from processing_schedules where id = 1");
        bench.deliver();
        Generation generation = plan();
        ChunkLease lease = bench.claimed(generation);
        assertThat(bench.ghost().generations().replayed()).isLessThan(generation.barrier());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bench.ghost().chunks().land(lease))
                .withMessageContaining("barrier");
        assertThat(bench.ghost().ledger().progress(generation).landed()).isZero();
        servers.catchUp();
        bench.fillLater(generation, landed(lease));
        bench.settle();
        assertThat(bench.texts(NAMES)).containsExactly("two");
    }

    @Test
    void letsAReplicaLagBehindEventsOnceItHasPassedIt() {
        Generation generation = plan();
        servers.catchUp();
        servers.hold();
        bench.v2(
                "delete from processing_schedules where id = 1",
                "update processing_schedules set name = 'changed' where id = 2",
                "insert into processing_schedules (id, code, name) values (3, 'C', 'three')");
        bench.deliver();
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts(NAMES)).containsExactly("changed", "three");
    }

    @Test
    void isReadFromThePrimaryAfterTheGenerationIsOpened() {
        servers.hold();
        bench.v2("update processing_schedules set name = 'changed' where id = 2");
        assertThat(bench.changes()).hasSize(1);
        Generation generation = plan();
        servers.catchUp();
        bench.fill(generation);
        bench.settle();
        assertThat(bench.texts(NAMES)).containsExactly("one", "changed");
    }

    private ChunkLease landed(ChunkLease lease) {
        bench.ghost().chunks().land(lease);
        return lease;
    }

    private Generation plan() {
        return bench.plan("processing_schedules");
    }
}
