package org.openlmis.ghost.backfill.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openlmis.ghost.backfill.testing.TableLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands with {@code --server}: they know no database. Each test has entities of its own. */
class ServedCommandsIT {

    private static final Databases DATABASES = Databases.create();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static ConfigurableApplicationContext server;

    @TempDir private Path directory;

    @BeforeAll
    static void start() {
        DATABASES.loadReferences();
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                DATABASES
                                        .settings(
                                                "--server.port=0",
                                                "--ghost.backfill.chunk-size=4",
                                                "--ghost.backfill.parallelism=1")
                                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void runsAnEntityAndTellsHowItWent() {
        try (BackfillProcess run =
                operator("run", "--entity=product_categories", "--chunk-size=10", "--json")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode outcome = JSON.readTree(run.out());
            assertThat(outcome.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(outcome.path("rows").path("state").asString()).isEqualTo("SYNCED");
        }
        try (BackfillProcess status = viewer("status")) {
            assertThat(status.exitCode()).as(status.err()).isZero();
            assertThat(status.out())
                    .containsPattern("product_categories +SYNCED +RUNNING +1 ")
                    .hasLineCount(Databases.catalogue().entityNames().size() + 1);
        }
        try (BackfillProcess restart = operator("restart", "--entity=product_categories")) {
            assertThat(restart.exitCode()).isEqualTo(2);
            assertThat(restart.err()).contains("it is over: COMPLETED").hasLineCount(1);
        }
    }

    @Test
    void stopsWhatRunsAndGoesOnWithIt() throws SQLException {
        try (BackfillProcess run = operator("run", "--entity=facilities")) {
            awaitDone(run);
            try (TableLock lock = TableLock.on(DATABASES.v2Source(), "facilities");
                    BackfillProcess second = operator("run", "--entity=facilities");
                    BackfillProcess stop = operator("stop", "--entity=facilities")) {
                assertThat(second.exitCode()).as(second.out()).isEqualTo(3);
                assertThat(second.err()).contains("facilities is ").hasLineCount(1);
                lock.release();
                assertThat(stop.exitCode()).as(stop.err()).isZero();
                assertThat(stop.out()).contains(" is STOPPED; go on with restart --entity=");
            }
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("facilities: stopped ").hasLineCount(1);
        }
        try (BackfillProcess restart = operator("restart", "--entity=facilities")) {
            assertThat(restart.exitCode()).as(restart.err()).isZero();
            assertThat(restart.out()).contains("facilities: generation 1 is SYNCED after ");
        }
        try (BackfillProcess again = operator("stop", "--entity=facilities")) {
            assertThat(again.exitCode()).isZero();
            assertThat(again.out()).isEqualToIgnoringNewLines("facilities: nothing is running");
        }
    }

    @Test
    void derivesAgainAndDeletesOnlyWhatIsConfirmed() {
        try (BackfillProcess derive = operator("rerun", "--entity=programs", "--from=landing")) {
            assertThat(derive.exitCode()).as(derive.err()).isZero();
            assertThat(derive.out()).contains("programs: ").contains(" roots are dirty");
        }
        String[] clear = {"rerun", "--entity=price_schedules", "--from=replica", "--clear"};
        try (BackfillProcess asked = operator(clear)) {
            assertThat(asked.exitCode()).as(asked.out()).isEqualTo(2);
            assertThat(asked.err())
                    .startsWith("--clear deletes v3 rows: ")
                    .contains("to do so add --confirm=price_schedules")
                    .hasLineCount(1);
        }
        try (BackfillProcess confirmed = operator(with(clear, "--confirm=price_schedules"))) {
            assertThat(confirmed.exitCode()).as(confirmed.err()).isZero();
            assertThat(confirmed.out()).contains("price_schedules: generation 2 is SYNCED");
        }
    }

    @Test
    void verifiesAndWritesTheReport() throws IOException {
        Path file = directory.resolve("report.json");
        try (BackfillProcess verify =
                operator("verify", "--entity=geographic_levels", "--json=" + file)) {
            assertThat(verify.exitCode()).as(verify.err()).isZero();
            assertThat(verify.out()).contains("geographic_levels: equal", "verified: ");
        }
        assertThat(JSON.readTree(Files.readString(file)).path("equal").asBoolean()).isTrue();
    }

    @Test
    void tellsAndChangesTheThrottle() {
        try (BackfillProcess change =
                operator("throttle", "--rows-per-second=900000", "--concurrent-chunks=7")) {
            assertThat(change.exitCode()).as(change.err()).isZero();
        }
        try (BackfillProcess looking = viewer("throttle", "--json");
                BackfillProcess forbidden = viewer("throttle", "--rows-per-second=1")) {
            assertThat(looking.exitCode()).as(looking.err()).isZero();
            JsonNode state = JSON.readTree(looking.out());
            assertThat(state.path("inForce").path("rowsPerSecond").asLong()).isEqualTo(900_000);
            assertThat(state.path("inForce").path("concurrentChunks").asInt()).isEqualTo(7);
            assertThat(state.path("changedBy").asString()).isEqualTo(Persons.OPERATOR.name());
            assertThat(forbidden.exitCode()).isEqualTo(2);
            assertThat(forbidden.err()).contains("OPERATOR").hasLineCount(1);
        }
        try (BackfillProcess configured = operator("throttle", "--as-configured")) {
            assertThat(configured.exitCode()).as(configured.err()).isZero();
        }
        try (BackfillProcess wrong = operator("throttle", "--max-replica-lag=far")) {
            assertThat(wrong.exitCode()).as(wrong.out()).isEqualTo(2);
            assertThat(wrong.err()).contains("far").hasLineCount(1);
        }
    }

    @Test
    void looksWhetherTheServerHasAllItNeeds() {
        try (BackfillProcess preflight = viewer("preflight", "--json")) {
            int exitCode = preflight.exitCode();
            JsonNode findings = JSON.readTree(preflight.out());
            assertThat(exitCode).isEqualTo(findings.path("usable").asBoolean() ? 0 : 1);
            assertThat(findings.path("findings").valueStream())
                    .extracting(finding -> finding.path("place").asString())
                    .contains("ghost.target", "ghost.source.primary", "ghost.source.replica");
        }
    }

    @Test
    void refusesInOneLineWhoMayNotAsk() {
        try (BackfillProcess looking = viewer("run", "--entity=programs");
                BackfillProcess stranger = BackfillProcess.start("status", address());
                BackfillProcess wrong = start(Persons.OPERATOR, "wrong", "status");
                BackfillProcess nameless = BackfillProcess.start("status", address(), "--user=x")) {
            assertThat(looking.exitCode()).isEqualTo(2);
            assertThat(looking.err()).contains("OPERATOR").hasLineCount(1);
            assertThat(stranger.exitCode()).isEqualTo(2);
            assertThat(stranger.err()).contains("does not know who asks; give --user");
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err()).contains("does not know who asks").hasLineCount(1);
            assertThat(nameless.exitCode()).isEqualTo(2);
            assertThat(nameless.err()).contains("GHOST_SERVER_PASSWORD").hasLineCount(1);
        }
    }

    private static BackfillProcess operator(String... words) {
        return start(Persons.OPERATOR, Persons.OPERATOR.password(), words);
    }

    private static BackfillProcess viewer(String... words) {
        return start(Persons.VIEWER, Persons.VIEWER.password(), words);
    }

    private static BackfillProcess start(Persons who, String password, String... words) {
        return BackfillProcess.start(
                Map.of(ServerOptions.PASSWORD, password),
                with(words, address(), "--user=" + who.name()));
    }

    private static String address() {
        return "--server=http://localhost:"
                + server.getEnvironment().getProperty("local.server.port");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.of(List.of(words), List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static void awaitDone(BackfillProcess process) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive()).as(process.err()).isTrue())
                .until(
                        () ->
                                DATABASES.v3(
                                                "select count(*) from ghost.chunk"
                                                        + " where entity = 'facilities' and state = 'DONE'",
                                                Long.class)
                                        > 0);
    }
}
