package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;

/** Entities that may not derive at the moment go on landing, and lose nothing. */
class PausedAndHaltedIT {

    private static final String CODES =
            "select code from referencedata.processing_schedules order by 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTwoSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'A', 'one'), (2, 'B', 'two')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void catchUpWhenTheyAreResumed() {
        bench.ghost().entities().pause("processing_schedules");
        bench.v2("update processing_schedules set code = 'Z' where id = 1");
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("A", "B");
        bench.ghost().entities().resume("processing_schedules");
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("B", "Z");
    }

    @Test
    void catchUpWhenTheHaltIsOver() {
        bench.ghost().entities().halt("processing_schedules", "drift: a column is gone");
        bench.v2("delete from processing_schedules where id = 1");
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("A", "B");
        bench.ghost().entities().clearHalt("processing_schedules");
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("B");
    }

    @Test
    void loadNothingIntoV3WhileTheyArePaused() {
        bench.ghost().entities().pause("processing_schedules");
        bench.v2("update processing_schedules set code = 'Z' where id = 1");
        Generation generation = bench.plan("processing_schedules");
        ChunkLease lease = bench.claimed(generation);
        bench.ghost().chunks().land(lease);
        assertThat(bench.ghost().derivation().deriveChunk(lease).roots()).isZero();
        assertThat(bench.ghost().generations().close(generation)).isFalse();
        assertThat(bench.texts(CODES)).containsExactly("A", "B");
        bench.ghost().entities().resume("processing_schedules");
        bench.fillLater(generation, lease);
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("B", "Z");
    }

    @Test
    void haltOnATruncateUntilTheyAreLoadedAgain() {
        bench.v2("truncate processing_schedules cascade");
        bench.deliver();
        EntityStatus status = status();
        assertThat(status.halted()).startsWith("truncate").contains("processing_schedules");
        assertThat(status.reloadRequired()).isNotNull();
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("A", "B");
        bench.load("processing_schedules");
        bench.settle();
        assertThat(status().halted()).isNull();
        assertThat(status().reloadRequired()).isNull();
        assertThat(bench.texts(CODES)).isEmpty();
    }

    @Test
    void rememberATruncateThatComesWhileTheyAreHaltedForAnotherReason() {
        bench.ghost().entities().halt("processing_schedules", "drift: a column is gone");
        bench.v2("truncate processing_schedules cascade");
        bench.deliver();
        assertThat(status().halted()).startsWith("drift:");
        bench.ghost().entities().clearHalt("processing_schedules");
        assertThat(status().reloadRequired()).contains("processing_schedules");
    }

    private EntityStatus status() {
        return bench.ghost().entities().all().stream()
                .filter(status -> status.name().equals("processing_schedules"))
                .findFirst()
                .orElseThrow();
    }
}
