package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** A chunk and an event meet on one row; whichever lands last, the newest state wins. */
class ChunkAroundEventIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasOneSchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'old')");
        bench.changes();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void appliesAnEventAfterTheChunkThatWasReadBeforeIt() {
        Generation generation = bench.plan("processing_schedules");
        bench.ghost().chunks().land(bench.claimed(generation));
        bench.v2("update processing_schedules set name = 'new'");
        bench.deliver();
        assertThat(landed()).isEqualTo("new EVENT");
    }

    @Test
    void keepsAnEventThatLandsWhileTheChunkIsBeingRead() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(generation);
        var chunk =
                Held.before(
                        "insert into landing.processing_schedules",
                        () -> bench.ghost().chunks().land(lease));
        bench.v2("update processing_schedules set name = 'new'");
        bench.deliver();
        assertThat(chunk.finish().skipped()).isEqualTo(1);
        assertThat(landed()).isEqualTo("new EVENT");
        settles("new");
    }

    @Test
    void keepsAnEventThatLandedBeforeAChunkThatIsNewer() {
        Generation generation = bench.plan("processing_schedules");
        bench.v2("update processing_schedules set name = 'first'");
        bench.deliver();
        bench.v2("update processing_schedules set name = 'second'");
        assertThat(bench.ghost().chunks().land(bench.claimed(generation)).skipped()).isEqualTo(1);
        assertThat(landed()).isEqualTo("first EVENT");
        settles("second");
    }

    @Test
    void goesBackWithAnOldEventOnlyUntilTheNextOneLands() {
        Generation generation = bench.plan("processing_schedules");
        bench.v2(
                "update processing_schedules set name = 'first'",
                "update processing_schedules set name = 'second'");
        bench.ghost().chunks().land(bench.claimed(generation));
        assertThat(landed()).isEqualTo("second CHUNK");
        var changes = bench.changes();
        bench.land(changes.subList(0, 1));
        assertThat(landed()).isEqualTo("first EVENT");
        bench.land(changes.subList(1, 2));
        assertThat(landed()).isEqualTo("second EVENT");
    }

    @Test
    void appliesEachStateOfARowThatIsDeletedAndInsertedAgain() {
        Generation generation = bench.plan("processing_schedules");
        bench.v2(
                "delete from processing_schedules",
                "insert into processing_schedules (id, code, name) values (1, 'M', 'again')");
        bench.ghost().chunks().land(bench.claimed(generation));
        for (V2Change change : bench.changes()) {
            bench.land(List.of(change));
        }
        settles("again");
    }

    @Test
    void mergesTwoTransactionsThatLandTheSameNewRowAtOnce() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(generation);
        var chunk = Held.beforeCommit(() -> bench.ghost().chunks().land(lease));
        bench.v2("update processing_schedules set name = 'new'");
        var changes = bench.changes();
        var event = Held.running(() -> bench.land(changes));
        bench.awaitBlocked();
        chunk.finish();
        assertThat(event.finish()).isEqualTo(1);
        settles("new");
    }

    private String landed() {
        return bench.one(
                String.class, "select name || ' ' || _origin from landing.processing_schedules");
    }

    private void settles(String name) {
        bench.ghost()
                .ledger()
                .progress(bench.ghost().generations().current("processing_schedules"));
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly(name);
    }
}
