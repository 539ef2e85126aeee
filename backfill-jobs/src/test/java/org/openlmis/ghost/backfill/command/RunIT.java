package org.openlmis.ghost.backfill.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;

/** The packaged application against real databases: exit codes, and what survives a kill. */
class RunIT {

    private static final String MANY_CHUNKS = "--ghost.backfill.chunk-size=1";
    private static final String ONE_WORKER = "--ghost.backfill.parallelism=1";
    private static final String DONE =
            "select count(*) from ghost.chunk where entity = 'facilities' and state = 'DONE'";

    /** When each chunk was landed: a chunk that lands again gets another time. */
    private static final String LANDINGS =
            """
            select number || ' ' || landed_at from ghost.chunk
             where entity = 'facilities' and state = 'DONE' order by number
            """;

    private final Databases databases = Databases.create();

    @Test
    void loadsAllEntitiesAndVerifiesThem() {
        try (BackfillProcess run = start(List.of("run", "--all"))) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("programs: generation 1 is SYNCED after", "800 read, 800 written");
        }
        int entities = Databases.catalogue().entityNames().size();
        assertThat(databases.states())
                .hasSize(entities)
                .allMatch(state -> state.endsWith("=SYNCED"));
        assertThat(databases.v3("select count(*) from referencedata.facilities", Long.class))
                .isEqualTo(400);
        assertThat(
                        databases.v3Texts(
                                """
                                select t.exit_code || ' ' || count(*)
                                  from batch.task_execution t
                                  join batch.task_task_batch using (task_execution_id)
                                  join batch.batch_job_execution j using (job_execution_id)
                                 where j.status = 'COMPLETED'
                                 group by t.exit_code
                                """))
                .containsExactly("0 " + entities);
        assertThat(databases.v3Texts("select entity from ghost.rights_request")).isEmpty();
        try (BackfillProcess verify = start(List.of("verify"))) {
            assertThat(verify.exitCode()).as(verify.err()).isZero();
            assertThat(verify.out()).contains("right_assignments: equal", "references: equal");
            assertThat(verify.out()).contains("verified: v3 equals what v2 demands");
        }
    }

    @Test
    void keepsPasswordsOutOfWhatTasksRecord() {
        try (BackfillProcess run =
                start(List.of("run", "--entity=programs"), "--ghost.target.password=secret")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(databases.v3Texts("select task_param from batch.task_execution_params"))
                .containsExactlyInAnyOrder("run", "--entity=programs");
    }

    @Test
    void goesOnAtTheFirstChunkThatIsNotDoneAfterAKill() {
        databases.loadReferences();
        List<String> landedBefore;
        try (BackfillProcess killed = startFacilities("run")) {
            awaitDone(killed, 20);
            killed.kill();
            landedBefore = databases.v3Texts(LANDINGS);
        }
        assertThat(landedBefore).hasSizeBetween(20, 399);
        try (BackfillProcess restarted = startFacilities("restart")) {
            assertThat(restarted.exitCode()).as(restarted.err()).isZero();
            assertThat(restarted.out()).contains("facilities: generation 1 is SYNCED");
        }
        assertThat(databases.v3Texts(LANDINGS)).hasSize(400).containsAll(landedBefore);
        assertThat(
                        databases.v3Texts(
                                """
                                select status from batch.batch_job_execution
                                  join batch.batch_job_instance using (job_instance_id)
                                 where job_name = 'facilities' order by job_execution_id
                                """))
                .containsExactly("FAILED", "COMPLETED");
    }

    @Test
    void refusesAnEntityThatAnotherProcessExecutes() throws SQLException {
        databases.loadReferences();
        try (BackfillProcess first = startFacilities("run")) {
            awaitDone(first, 1);
            try (TableLock lock = TableLock.on(databases.v2Source(), "facilities");
                    BackfillProcess second = startFacilities("run");
                    BackfillProcess third = startFacilities("restart")) {
                assertThat(second.exitCode()).as(second.out()).isEqualTo(3);
                assertThat(second.err()).contains("facilities is already being executed by ");
                assertThat(third.exitCode()).as(third.out()).isEqualTo(3);
                lock.release();
            }
            assertThat(first.exitCode()).as(first.err()).isZero();
        }
    }

    @Test
    void stopsAfterItsChunkWhenTerminatedAndCanBeRestarted() {
        databases.loadReferences();
        try (BackfillProcess terminated = startFacilities("run")) {
            awaitDone(terminated, 5);
            terminated.terminate();
            assertThat(terminated.exitCode()).isEqualTo(143);
            assertThat(terminated.err())
                    .contains("facilities: stopped in step land")
                    .doesNotContain("\tat ");
        }
        assertThat(databases.v3("select count(*) from ghost.execution_lease", Long.class)).isZero();
        assertThat(
                        databases.v3(
                                "select count(*) from ghost.chunk where lease_until is not null",
                                Long.class))
                .isZero();
        assertThat(
                        databases.v3Texts(
                                "select status from batch.batch_job_execution order by job_execution_id desc limit 1"))
                .containsExactly("STOPPED");
        try (BackfillProcess restarted = startFacilities("restart")) {
            assertThat(restarted.exitCode()).as(restarted.err()).isZero();
        }
    }

    @Test
    void hasNothingToRestartOnceItIsComplete() {
        try (BackfillProcess restart = start(List.of("restart", "--entity=programs"))) {
            assertThat(restart.exitCode()).isEqualTo(2);
            assertThat(restart.err())
                    .isEqualToIgnoringNewLines(
                            "programs cannot be restarted: it was never executed; use run --entity=programs");
        }
    }

    private BackfillProcess startFacilities(String command) {
        return start(List.of(command, "--entity=facilities"), MANY_CHUNKS, ONE_WORKER);
    }

    private BackfillProcess start(List<String> words, String... settings) {
        return BackfillProcess.start(databases.arguments(words, settings));
    }

    private void awaitDone(BackfillProcess process, long chunks) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive()).as(process.err()).isTrue())
                .until(() -> databases.v3(DONE, Long.class) >= chunks);
    }
}
