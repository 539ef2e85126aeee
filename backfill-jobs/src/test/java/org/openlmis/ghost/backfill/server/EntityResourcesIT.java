package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openlmis.ghost.backfill.testing.TableLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the operations server tells of entities, and what it does with them. */
class EntityResourcesIT {

    private static final Databases DATABASES = Databases.create();
    private static final String LEVELS = "select count(*) from referencedata.geographic_levels";

    private static final String FACILITIES = "select count(*) from referencedata.facilities";

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        DATABASES.loadReferences();
        DATABASES.load("facilities");
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsStateCountsLagAndActions() {
        within().until(() -> entity("facilities").path("counts").isObject());
        JsonNode facilities = entity("facilities");

        assertThat(facilities.path("state").stringValue()).isEqualTo("FILLED");
        assertThat(facilities.path("mappingVersion").stringValue()).hasSize(12);
        JsonNode counts = facilities.path("counts");
        assertThat(counts.at("/v2/rows").longValue()).isEqualTo(800);
        assertThat(counts.at("/landing/rows").longValue()).isEqualTo(800);
        assertThat(counts.at("/v3/exact").booleanValue()).isTrue();
        assertThat(counts.at("/v3/tables/0/table").stringValue()).startsWith("referencedata.");
        assertThat(facilities.at("/lag/landedToDerived").doubleValue()).isZero();
        assertThat(facilities.path("driftFindings").isArray()).isTrue();
        assertThat(action(facilities, "resume").path("reason").stringValue())
                .isEqualTo("it is not paused");
        assertThat(
                        action(facilities, "clear-and-rerun-from-landing")
                                .path("enabled")
                                .booleanValue())
                .isTrue();
    }

    @Test
    void tellsHowLongEveryHopTakes() {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.heartbeat (lsn, v2_time, kafka_time, seen_at, end_offsets)
                        values ('0/1', now() - interval '9 s', now() - interval '6 s', now() - interval '5 s', '{}')
                        """)
                .update();

        JsonNode lag = entity("programs").path("lag");

        DATABASES.v3().sql("delete from ghost.heartbeat").update();
        assertThat(lag.path("v2ToKafka").doubleValue()).isEqualTo(3.0);
        assertThat(lag.path("kafkaToLanded").doubleValue()).isEqualTo(1.0);
        assertThat(lag.path("landedToDerived").doubleValue()).isZero();
        assertThat(lag.has("replicaReplay")).isTrue();
    }

    @Test
    void tellsWhereALiveSchemaDiffers() {
        DATABASES.v2().sql("alter table price_schedules add column surprise integer").update();

        within().until(() -> !entity("price_schedules").path("driftFindings").isEmpty());

        JsonNode finding = entity("price_schedules").path("driftFindings").get(0);
        assertThat(finding.path("columnName").stringValue()).isEqualTo("surprise");
        assertThat(finding.path("remedy").stringValue()).isNotBlank();
        DATABASES.v2().sql("alter table price_schedules drop column surprise").update();
    }

    @Test
    void verifiesInTheBackgroundAndKeepsTheReport() {
        assertThat(client.post("/api/v1/entities/facility_operators/verify").status())
                .isEqualTo(202);
        within().untilAsserted(
                        () ->
                                assertThat(verification("facility_operators").toString())
                                        .contains("\"state\":\"DONE\""));

        JsonNode report = verification("facility_operators").path("report");
        assertThat(report.path("equal").booleanValue()).isTrue();
        assertThat(report.at("/entities/0/roots").longValue()).isEqualTo(1);
        assertThat(entity("facility_operators").path("state").stringValue()).isEqualTo("SYNCED");
        assertThat(entity("facility_operators").at("/verification/equal").booleanValue()).isTrue();
    }

    @Test
    void verifiesAllEntitiesAndWhatOnlyAllTogetherShow() {
        server.getBean(Ghost.class).derivation().drain(Driver.EVENT);
        String verification = "/api/v1/entities/verification";
        assertThat(client.post("/api/v1/entities/verify").location()).isEqualTo(verification);
        assertThat(client.post("/api/v1/entities/verify").code()).isEqualTo("ALREADY_VERIFYING");
        within().untilAsserted(
                        () ->
                                assertThat(client.get(verification).body().toString())
                                        .contains("\"state\":\"DONE\""));

        JsonNode report = client.get(verification).body().path("report");
        assertThat(report.path("entities").valueStream())
                .extracting(each -> each.path("entity").stringValue())
                .contains("facilities", "right_assignments", "references");
        assertThat(report.path("equal").booleanValue()).as(report.toPrettyString()).isTrue();
        assertThat(entity("facilities").at("/verification/equal").booleanValue()).isTrue();
    }

    @Test
    void hidesPersonalValuesThatDifferFromViewers() {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.verification (subject, started_at, finished_at, equal, report)
                        values ('users', now(), now(), true,
                            '{"entities": [{"entity": "users", "differing": 0, "differences": [
                                {"table": "referencedata.users", "column": "firstname",
                                 "expected": "Ada", "actual": null}]}]}')
                        """)
                .update();
        String users = "/api/v1/entities/users/verification";

        assertThat(client.text(users)).contains("firstname", "Ada");
        assertThat(client.as(Persons.VIEWER).text(users))
                .contains("firstname")
                .doesNotContain("Ada");
    }

    @Test
    void clearsOnlyWithTheNameConfirmedAndDerivesAgain() throws SQLException {
        JsonNode preview = client.get("/api/v1/entities/geographic_levels/clear").body();
        assertThat(preview.path("wouldDelete").valueStream())
                .extracting(each -> each.path("entity").stringValue())
                .containsSubsequence("facilities", "geographic_zones", "geographic_levels");
        String rerun = "/api/v1/entities/geographic_levels/rerun?from=landing&clear=true";
        assertThat(client.post(rerun).code()).isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(client.post(rerun + "&confirm=facilities").status()).isEqualTo(400);

        try (TableLock lock = TableLock.on(DATABASES.v3Source(), "referencedata.facilities")) {
            assertThat(client.post(rerun + "&confirm=geographic_levels").status()).isEqualTo(202);
            ServerClient.Answer launched = client.post("/api/v1/jobs/facilities/executions");
            assertThat(launched.status()).isEqualTo(409);
            assertThat(launched.code()).isEqualTo("BEING_CLEARED");
            assertThat(action(client.get("/api/v1/jobs/facilities").body(), "launch").toString())
                    .contains("facilities is being cleared with geographic_levels; wait");
            lock.release();
        }

        within().until(() -> entity("facilities").at("/clearing/state").asString().equals("DONE"));
        within().until(() -> DATABASES.v3(FACILITIES, Long.class) == 400);
        assertThat(DATABASES.v3(LEVELS, Long.class)).isEqualTo(2);
    }

    @Test
    void remembersTheLastMinutes() {
        within().until(() -> client.get("/api/v1/entities/facilities/history").body().size() > 0);
        assertThat(
                        client.get("/api/v1/entities/facilities/history")
                                .body()
                                .path(0)
                                .path("read")
                                .longValue())
                .isEqualTo(800);
    }

    @Test
    void tellsWhatPreflightSeesUntilItIsMended() {
        within().until(() -> problems().contains("PUBLICATION"));

        String remedy = remedy(client.get("/api/v1/preflight").body(), "PUBLICATION");
        DATABASES.v2().sql(remedy.substring("run ".length())).update();

        assertThat(remedy(client.get("/api/v1/preflight").body(), "PUBLICATION")).isEmpty();
        assertThat(problems()).doesNotContain("PUBLICATION");
    }

    private static JsonNode entity(String name) {
        return client.get("/api/v1/entities/" + name).body();
    }

    private static JsonNode verification(String name) {
        return client.get("/api/v1/entities/%s/verification".formatted(name)).body();
    }

    private static JsonNode action(JsonNode entity, String name) {
        return entity.path("actions")
                .valueStream()
                .filter(each -> each.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems() {
        return client.get("/api/v1/status")
                .body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("code").asString())
                .toList();
    }

    /** Empty if that check is content. */
    private static String remedy(JsonNode findings, String code) {
        return findings.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .map(finding -> finding.path("remedy").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
