package org.openlmis.ghost.backfill.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.ChunkRange;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.command.BackfillCommand;
import org.openlmis.ghost.backfill.server.ServerClient;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openlmis.ghost.backfill.throttle.Wait.Brake;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One throttle for whoever loads, on real databases. Each test has entities of its own. */
class ThrottleIT {

    private static final Databases DATABASES = Databases.create();
    private static final String THROTTLE = "/api/v1/throttle";
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** At one row a second nobody sees the end of it. */
    private static final long MANY_ROWS = 1_000_000;

    private static ConfigurableApplicationContext server;
    private static ServerClient client;
    private static Throttle throttle;
    private static Ghost ghost;

    @BeforeAll
    static void start() {
        DATABASES.load("geographic_levels");
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                DATABASES
                                        .settings(
                                                "--server.port=0",
                                                "--ghost.backfill.chunk-size=4",
                                                "--ghost.backfill.parallelism=2")
                                        .toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
        throttle = server.getBean(Throttle.class);
        ghost = server.getBean(Ghost.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        throttle.choose(Choice.AS_CONFIGURED, "test");
    }

    @Test
    void letsARunningLoadWaitUntilTheLimitIsLifted() {
        exhaustRows();
        String execution = client.post("/api/v1/jobs/geographic_zones/executions").location();
        within().until(() -> client.get(THROTTLE).body().path("waiting").size() == 2);

        assertThat(concern().path("entity").stringValue()).isEqualTo("geographic_zones");
        assertThat(concern().path("detail").stringValue()).startsWith("workers that wait: 2; ");
        assertThat(worker(execution)).startsWith("waits for ROWS_PER_SECOND: ");
        assertThat(leased("geographic_zones")).isZero();
        assertThat(client.text("/throttle")).contains("were read ahead of rows-per-second=1");

        client.put(THROTTLE, "{}");
        within().until(() -> client.get(execution).body().path("process").isNull());
        assertThat(client.get(execution).body().path("status").stringValue())
                .isEqualTo("COMPLETED");
        assertThat(worker(execution)).isEmpty();
        assertThat(client.get(THROTTLE).body().path("waiting")).isEmpty();
    }

    @Test
    void stopsALoadThatWaits() {
        exhaustRows();
        String execution = client.post("/api/v1/jobs/facility_types/executions").location();
        within().until(() -> client.get(THROTTLE).body().path("waiting").size() == 2);

        client.post(execution + "/stop");

        within().until(() -> client.get(execution).body().path("process").isNull());
        assertThat(client.get(execution).body().path("status").stringValue()).isEqualTo("STOPPED");
        assertThat(client.get(THROTTLE).body().path("waiting")).isEmpty();
    }

    @Test
    void givesTheLastPlaceToOneOnly() {
        throttle.choose(new Choice(null, 1, null), "test");
        Supplier<Optional<ChunkLease>> claims = claims("programs");

        List<Admission> admissions =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(worker -> throttle.admit(claims))
                        .toList();

        assertThat(admissions).filteredOn(each -> each.chunk().isPresent()).hasSize(1);
        assertThat(brakes(admissions)).hasSize(7).containsOnly(Brake.CONCURRENT_CHUNKS);
        ChunkLease taken =
                admissions.stream()
                        .flatMap(each -> each.chunk().stream())
                        .findFirst()
                        .orElseThrow();
        ghost.chunks().land(taken);
        assertThat(throttle.admit(claims).chunk()).hasValueSatisfying(ghost.ledger()::release);
    }

    @Test
    void waitsUntilWhatWasReadIsPaidOff() {
        Supplier<Optional<ChunkLease>> claims = claims("supply_lines");
        throttle.choose(new Choice(1000L, null, null), "test");
        throttle.charge(1000);

        assertThat(throttle.state().rowsAhead()).isBetween(0L, 1000L);
        ChunkLease taken =
                within().until(() -> throttle.admit(claims).chunk(), Optional::isPresent)
                        .orElseThrow();
        ghost.ledger().release(taken);
        assertThat(throttle.state().rowsAhead()).isZero();
    }

    @Test
    void tellsTheSameThrottleToEveryProcess() {
        assertThat(command("throttle", "--concurrent-chunks=3", "--max-replica-lag=64MB")).isZero();
        assertThat(command("throttle", "--rows-per-second=70000")).isZero();

        JsonNode told = client.get(THROTTLE).body();
        assertThat(told.path("inForce").path("rowsPerSecond").intValue()).isEqualTo(70000);
        assertThat(told.path("inForce").path("concurrentChunks").intValue()).isEqualTo(3);
        assertThat(told.path("inForce").path("maxReplicaLag").stringValue()).isEqualTo("64MB");
        assertThat(told.path("configured").path("maxReplicaLag").stringValue()).isEqualTo("256MB");
        assertThat(told.path("changedBy").stringValue()).isEqualTo(System.getProperty("user.name"));
        assertThat(latestAudit().path("channel").stringValue()).isEqualTo("COMMAND");

        assertThat(command("throttle", "--as-configured", "--concurrent-chunks=1")).isZero();
        assertThat(throttle.state().chosen()).isEqualTo(new Choice(null, 1, null));
        assertThat(command("throttle", "--max-replica-lag=much")).isEqualTo(2);
    }

    @Test
    void writesDownWhoChoseWhat() {
        assertThat(client.put(THROTTLE, "{\"rowsPerSecond\": 50000}").status()).isEqualTo(200);

        assertThat(latestAudit().path("action").stringValue()).isEqualTo("put");
        assertThat(latestAudit().path("actor").stringValue()).isEqualTo("operator");
        assertThat(latestAudit().path("parameters").path("rowsPerSecond").intValue())
                .isEqualTo(50000);
        assertThat(client.put(THROTTLE, "{\"concurrentChunks\": -1}").status()).isEqualTo(400);
        assertThat(client.as(Persons.VIEWER).put(THROTTLE, "{}").status()).isEqualTo(403);
        assertThat(throttle.state().chosen()).isEqualTo(new Choice(50000L, null, null));
    }

    private static void exhaustRows() {
        client.put(THROTTLE, "{\"rowsPerSecond\": 1}");
        throttle.charge(MANY_ROWS);
    }

    /** Takes chunks of a new generation that has two. */
    private static Supplier<Optional<ChunkLease>> claims(String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger()
                .plan(generation, List.of(new ChunkRange(null, "1"), new ChunkRange("1", null)));
        return () -> ghost.ledger().claim(generation, "test", LEASE);
    }

    private static Stream<Brake> brakes(List<Admission> admissions) {
        return admissions.stream().map(Admission::reason).filter(Objects::nonNull).map(Wait::brake);
    }

    private static int command(String... words) {
        return BackfillCommand.execute(DATABASES.arguments(List.of(words)));
    }

    private static JsonNode concern() {
        return client.get("/api/v1/status")
                .body()
                .path("problems")
                .valueStream()
                .filter(each -> each.path("code").stringValue().equals("THROTTLED"))
                .findFirst()
                .orElseThrow();
    }

    private static String worker(String execution) {
        return client.get(execution + "/steps?name=worker:1")
                .items()
                .get(0)
                .path("exitDescription")
                .stringValue();
    }

    private static long leased(String entity) {
        return DATABASES.v3(
                "select count(*) from ghost.chunk where lease_until is not null and entity = '%s'"
                        .formatted(entity),
                Long.class);
    }

    private static JsonNode latestAudit() {
        return client.get("/api/v1/audit?size=1&subject=throttle").items().get(0);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50));
    }
}
