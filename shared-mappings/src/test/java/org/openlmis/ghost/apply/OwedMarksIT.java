package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Await;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** Marks that follow from a derivation come after it: they never hold it up, and are never lost. */
class OwedMarksIT {

    private static final String SCHEDULES =
            "select code from referencedata.processing_schedules order by code";
    private static final String PERIODS =
            "select name from referencedata.processing_periods order by name";
    private static final String OWED =
            "select kind || ' ' || entity from ghost.owed_mark order by 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsAPeriodThatWaitsForItsSchedule() {
        bench.loadAll();
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'M', 'monthly')",
                """
                insert into processing_periods (id, scheduleid, name, startdate, enddate)
                values (1, 1, 'January', '2024-01-01', '2024-01-31')""");
        bench.deliver("processing_periods");
        bench.settleLanded();
        assertThat(bench.waiting()).hasSize(1);
        bench.deliver("processing_schedules");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Landing holds the mark of the period and may want that of the schedule next. */
    @Test
    void doNotLetADerivationWaitForLandingThatHoldsOneOfThem() {
        bench.v2("update processing_periods set name = 'Jan' where id = 1");
        var changes = bench.changes();
        var landing = Held.beforeCommit(() -> bench.land(changes));
        var derivation = Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT));
        Await.until("schedule derived", () -> bench.texts(SCHEDULES).contains("M"));
        landing.finish();
        derivation.finish();
        bench.settle();
        assertThat(bench.texts(PERIODS)).containsExactly("Jan");
    }

    @Test
    void areWrittenByWhoeverDerivesNextIfTheirProcessDies() {
        var killed =
                Held.before(
                        "ghost.dirty_root set state = 'DIRTY'",
                        () -> bench.ghost().derivation().drain(Driver.EVENT));
        killed.fail();
        assertThat(bench.texts(SCHEDULES)).containsExactly("M");
        assertThat(bench.texts(OWED)).contains("WAITING processing_schedules");
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts(PERIODS)).containsExactly("January");
        assertThat(bench.texts(OWED)).isEmpty();
    }
}
