package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.demo.DemoOperator;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.live.LiveSettings;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.stack.Pipeline;
import org.openlmis.ghost.demo.stack.PipelineOptions;
import org.openlmis.ghost.demo.stack.Transport;
import org.openlmis.ghost.demo.stack.V2Capture;
import org.openlmis.ghost.demo.untouched.NativeRows;
import org.openlmis.ghost.demo.untouched.V3Snapshot;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerProcess;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationProgress;
import org.openlmis.ghost.verify.VerificationReport;

/**
 * The one stack on which all tests of this package work, one after the other: starting it takes
 * half a minute. Each test leaves v3 equal to v2, and both schemas as they were.
 */
final class RunningStack {

    static final Home HOME = new Home(Path.of("..", "..").toAbsolutePath().normalize());
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long SEED = Long.getLong("ghost.seed", 20_261_120);

    /** As many as can be loaded in a moment; places, people and products are a small country's. */
    private static final int REQUISITIONS = 500;

    /** Small chunks and short leases: much to interrupt, and little to wait for. */
    private static final Map<String, String> IMPATIENT =
            Map.of(
                    "GHOST_BACKFILL_CHUNKSIZE", "25",
                    "GHOST_BACKFILL_LEASE", "2s",
                    "GHOST_STREAM_DRIFTEVERY", "1s");

    /** As in a deployment, and of every chunk. */
    private static final Map<String, String> STRUCTURED_LOGS =
            Map.of(
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                    "LOGGING_LEVEL_ORG_OPENLMIS_GHOST_BACKFILL_LAND", "debug");

    private static final DemoOperator OPERATOR = DemoOperator.known();

    private static final Logs LOGS = Logs.create();

    private final EmbeddedDatabases servers;
    private final Databases databases;
    private final Transport transport;
    private final Pipeline pipeline;
    private final Ghost ghost;
    private final Verification verification;
    private final V3Snapshot v3Before;
    private final V2Snapshot v2Before;

    private RunningStack() throws SQLException {
        servers = EmbeddedDatabases.start(LOGS);
        databases = servers.databases(ZoneId.of("Africa/Maputo"));
        try (Connection v2 = databases.primary().connect();
                Connection v3 = databases.target().connect()) {
            new V2DataGenerator(SEED).generate(v2, Scale.MEDIUM, REQUISITIONS);
            NativeRows.insertInto(v3);
            v2Before = V2Snapshot.of(v2());
            v3Before = V3Snapshot.of(v3);
        }
        V2Capture capture = new V2Capture(databases.primary(), ScannedMappings.catalogue(), "v2");
        capture.prepare();
        transport = Transport.start(LOGS);
        pipeline =
                Pipeline.start(
                        transport,
                        capture,
                        databases,
                        new PipelineOptions(HOME, LOGS, "v2", Ports.free(), environment()));
        ghost =
                Ghost.of(
                        ScannedMappings.catalogue(
                                MappingSettings.recommended(databases.timezone())),
                        databases.target().dataSource(),
                        databases.replica().dataSource(),
                        databases.primary().dataSource());
        verification =
                Verification.of(
                        ghost, databases.target().dataSource(), databases.replica().dataSource());
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(IMPATIENT);
        environment.putAll(STRUCTURED_LOGS);
        environment.putAll(OPERATOR.environment());
        return environment;
    }

    /** The stack, started by whoever asks first; nothing is loaded then. */
    static RunningStack get() {
        return Holder.STACK;
    }

    /** The stack with everything loaded. */
    static RunningStack loaded() {
        RunningStack stack = get();
        if (stack.entity("facilities").generation() == 0) {
            assertThat(stack.run("load", "run", "--all")).isZero();
        }
        return stack;
    }

    EmbeddedDatabases servers() {
        return servers;
    }

    Transport transport() {
        return transport;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** An operator at the operations server. */
    OperationsClient operator() {
        return new OperationsClient(pipeline.operationsUrl(), OPERATOR);
    }

    /** The consumer, which asks nobody who they are. */
    OperationsClient consumer() {
        return new OperationsClient(pipeline.consumerUrl(), OPERATOR);
    }

    Database v2() {
        return new Database(databases.primary());
    }

    Database v3() {
        return new Database(databases.target());
    }

    V2Snapshot v2Before() {
        return v2Before;
    }

    V3Snapshot v3Before() {
        return v3Before;
    }

    /** Puts v2 to work. */
    V2LiveWriter atWork(double transactionsPerSecond) {
        return V2LiveWriter.start(
                databases.primary()::connect, LiveSettings.of(transactionsPerSecond, SEED));
    }

    EntityStatus entity(String name) {
        return ghost.entities().all().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a command of the backfill to its end and returns its exit code. */
    int run(String log, String... arguments) {
        try (ServerProcess command = pipeline.applications().command(log, arguments)) {
            command.start();
            return command.awaitEnd();
        }
    }

    Logs logs() {
        return LOGS;
    }

    /** Waits until all that v2 committed so far is in v3. */
    void awaitSettled() throws SQLException {
        Instant now = OffsetDateTime.parse(v2().text(NOW)).toInstant();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(ghost.entities().all())
                                        .allSatisfy(entity -> assertSettled(entity, now)));
    }

    /** Waits until all is settled, then compares all of v3 with v2, in every way there is. */
    void assertEqual() throws SQLException {
        awaitSettled();
        VerificationReport report =
                verification.verify(
                        ghost.catalogue().entityNames(),
                        VerificationOptions.defaults(),
                        VerificationProgress.SILENT);
        assertThat(report.equal()).as(report.text()).isTrue();
        assertThat(ghost.entities().all()).allMatch(EntityStatus::isBalanced);
        assertThat(v3().texts(Doubles.FIND)).isEmpty();
    }

    private static void assertSettled(EntityStatus entity, Instant time) {
        assertThat(entity.halted()).as(entity.name() + " halted").isNull();
        assertThat(entity.reloadRequired()).as(entity.name() + " reload required").isNull();
        assertThat(entity.settledAt()).as(entity.name()).isNotNull().isAfterOrEqualTo(time);
        assertThat(entity.dirtyRoots()).as(entity.name() + " dirty roots").isZero();
        assertThat(entity.state()).as(entity.name()).isIn("FILLED", "SYNCED");
    }

    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')";

    private static final class Holder {

        private static final RunningStack STACK = start();

        private static RunningStack start() {
            try {
                return new RunningStack();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
