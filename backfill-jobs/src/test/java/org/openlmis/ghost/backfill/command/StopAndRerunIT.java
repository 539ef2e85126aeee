package org.openlmis.ghost.backfill.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;

/** Commands that act on what other processes do, or did, on the databases themselves. */
class StopAndRerunIT {

    private static final String DONE =
            "select count(*) from ghost.chunk where entity = 'facilities' and state = 'DONE'";
    private static final String FACILITIES = "select count(*) from referencedata.facilities";

    private final Databases databases = Databases.create();

    @Test
    void stopsAnExecutionOfAnotherProcess() {
        databases.loadReferences();
        try (BackfillProcess run = startFacilities()) {
            awaitDone(run, 5);
            try (BackfillProcess stop = start("stop", "--entity=facilities")) {
                assertThat(stop.exitCode()).as(stop.err()).isZero();
                assertThat(stop.out()).contains(" is STOPPED; go on with restart");
            }
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("facilities: stopped ").hasLineCount(1);
        }
        assertThat(databases.v3(DONE, Long.class)).isLessThan(400);
        try (BackfillProcess restart = start("restart", "--entity=facilities")) {
            assertThat(restart.exitCode()).as(restart.err()).isZero();
        }
    }

    @Test
    void marksAsFailedWhatAKilledProcessLeftBehind() {
        databases.loadReferences();
        try (BackfillProcess run = startFacilities()) {
            awaitDone(run, 1);
            run.kill();
        }
        try (BackfillProcess stop = start("stop", "--entity=facilities", "--json")) {
            assertThat(stop.exitCode()).as(stop.err()).isZero();
            assertThat(stop.out()).contains("\"status\":\"FAILED\"").hasLineCount(1);
        }
    }

    @Test
    void derivesAgainWithoutAskingV2AndDeletesOnlyWhatIsConfirmed() {
        databases.loadReferences();
        try (BackfillProcess run = start("run", "--entity=facilities")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        databases.v2().sql("update facilities set name = 'Another'").update();

        try (BackfillProcess rerun = start("rerun", "--entity=facilities", "--from=landing")) {
            assertThat(rerun.exitCode()).as(rerun.err()).isZero();
            assertThat(rerun.out())
                    .contains("400 roots derived again, 0 written, 400 unchanged")
                    .contains("0 roots are dirty");
        }
        String[] clear = {"rerun", "--entity=facilities", "--from=landing", "--clear"};
        try (BackfillProcess asked = start(clear)) {
            assertThat(asked.exitCode()).as(asked.out()).isEqualTo(2);
            assertThat(asked.err()).contains("to do so add --confirm=facilities").hasLineCount(1);
        }
        assertThat(databases.v3(FACILITIES, Long.class)).isEqualTo(400);
        databases.v3().sql("update referencedata.facilities set name = 'Wrong'").update();
        try (BackfillProcess cleared =
                start(
                        "rerun",
                        "--entity=facilities",
                        "--from=landing",
                        "--clear",
                        "--confirm=facilities")) {
            assertThat(cleared.exitCode()).as(cleared.err()).isZero();
            assertThat(cleared.out()).contains("deleted: ", "400 written");
        }
        assertThat(databases.v3(FACILITIES + " where name like 'Facility %'", Long.class))
                .isEqualTo(400);
    }

    private BackfillProcess startFacilities() {
        return BackfillProcess.start(
                databases.arguments(
                        List.of(
                                "run",
                                "--entity=facilities",
                                "--chunk-size=1",
                                "--parallelism=1")));
    }

    private BackfillProcess start(String... words) {
        return BackfillProcess.start(databases.arguments(List.of(words)));
    }

    private void awaitDone(BackfillProcess process, long chunks) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive()).as(process.err()).isTrue())
                .until(() -> databases.v3(DONE, Long.class) >= chunks);
    }
}
