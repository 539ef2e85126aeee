package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** A worker that lost its chunk lands nothing, however late it wakes up. */
class LostLeaseIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasOneSchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'old')");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void landsNothingAfterItsLeaseWasTakenOver() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease zombie = claim(generation, Duration.ZERO);
        ChunkLease owner = claim(generation, Bench.LEASE);
        assertThat(owner.number()).isEqualTo(zombie.number());
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> bench.ghost().chunks().land(zombie));
        assertThat(bench.texts("select name from landing.processing_schedules")).isEmpty();
        assertThat(bench.ghost().ledger().renew(zombie, Bench.LEASE)).isFalse();
        assertThat(bench.ghost().chunks().land(owner).read()).isEqualTo(1);
    }

    @Test
    void landsNothingIfItsLeaseIsTakenOverWhileItReads() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease zombie = claim(generation, Duration.ZERO);
        var late =
                Held.before(
                        "insert into landing.processing_schedules",
                        () -> bench.ghost().chunks().land(zombie));
        bench.v2("update processing_schedules set name = 'new'");
        bench.ghost().chunks().land(claim(generation, Bench.LEASE));
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(late::finish);
        assertThat(bench.texts("select name from landing.processing_schedules"))
                .containsExactly("new");
    }

    @Test
    void neitherFinishesNorCutsNorGivesBackTheChunkOfAnother() {
        Generation generation = bench.plan("processing_schedules");
        ChunkLease zombie = claim(generation, Duration.ZERO);
        ChunkLease owner = claim(generation, Bench.LEASE);
        bench.ghost().chunks().land(owner);
        bench.ghost().ledger().done(zombie);
        bench.ghost().ledger().release(zombie);
        assertThat(bench.ghost().ledger().halve(zombie).range()).isEqualTo(zombie.range());
        assertThat(bench.ghost().ledger().progress(generation).done()).isZero();
        bench.ghost().ledger().done(owner);
        assertThat(bench.ghost().ledger().progress(generation).done()).isEqualTo(1);
    }

    @Test
    void isNotReadAgainByWhoFindsItLanded() {
        Generation generation = bench.plan("processing_schedules");
        bench.ghost().chunks().land(claim(generation, Duration.ZERO));
        bench.v2("update processing_schedules set name = 'new'");
        LandedChunk again = bench.ghost().chunks().land(claim(generation, Bench.LEASE));
        assertThat(again.read()).isEqualTo(1);
        assertThat(bench.texts("select name from landing.processing_schedules"))
                .containsExactly("old");
        bench.settle();
    }

    private ChunkLease claim(Generation generation, Duration lease) {
        return bench.ghost().ledger().claim(generation, "test", lease).orElseThrow();
    }
}
