package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void clearsOnlyWithTheNameConfirmedAndDerivesAgain() {
        JsonNode preview = client.get("/api/v1/entities/geographic_levels/clear").body();
        assertThat(preview.path("wouldDelete").valueStream())
                .extracting(each -> each.path("entity").stringValue())
                .containsSubsequence("facilities", "geographic_zones", "geographic_levels");
        String rerun = "/api/v1/entities/geographic_levels/rerun?from=landing&clear=true";
        assertThat(client.post(rerun).code()).isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(client.post(rerun + "&confirm=facilities").status()).isEqualTo(400);

        assertThat(client.post(rerun + "&confirm=geographic_levels").status()).isEqualTo(202);

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
    void tellsProblemsWithARemedy() {
        JsonNode status = client.get("/api/v1/status").body();

        assertThat(status.path("problems").valueStream())
                .extracting(problem -> problem.path("code").stringValue())
                .contains("NO_STREAM");
        assertThat(status.path("problems").path(0).path("remedy").stringValue()).isNotBlank();
        assertThat(status.at("/deadLetters/unresolved").longValue()).isZero();
    }

    @Test
    void tellsWhatPreflightSeesUntilItIsMended() {
        within().until(() -> problems().contains("PUBLICATION"));

        String remedy = remedy(client.get("/api/v1/preflight").body(), "PUBLICATION");
        DATABASES.v2().sql(remedy.substring("run ".length())).update();

        assertThat(remedy(client.get("/api/v1/preflight").body(), "PUBLICATION")).isEmpty();
        assertThat(problems()).doesNotContain("PUBLICATION");
    }

    @Test
    void sendsTheStatusToWhoeverListens() {
        List<String> lines;
        try (Stream<String> stream = client.lines("/api/v1/status/stream")) {
            lines = stream.limit(5).toList();
        }
        assertThat(lines).contains("event:status");
        String data =
                lines.stream().filter(line -> line.startsWith("data:")).findFirst().orElse("");
        assertThat(JsonMapper.shared().readTree(data.substring(5)).path("entities").isArray())
                .isTrue();
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
