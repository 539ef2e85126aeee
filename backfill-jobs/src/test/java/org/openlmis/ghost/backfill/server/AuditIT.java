package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is known of actions afterwards. Each test acts on an entity of its own. */
class AuditIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient operator;

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        operator = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsWhoDidWhat() {
        operator.post("/api/v1/entities/programs/pause");

        JsonNode entry = latest("subject=entities/programs");
        assertThat(text(entry, "actor")).isEqualTo("operator");
        assertThat(text(entry, "action")).isEqualTo("pause");
        assertThat(text(entry, "channel")).isEqualTo("API");
        assertThat(text(entry, "outcome")).isEqualTo("DONE");
        assertThat(text(entry, "origin")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(text(entry, "began")).isLessThanOrEqualTo(text(entry, "ended"));
    }

    @Test
    void tellsWhichExecutionWasLaunched() {
        String launched = operator.post("/api/v1/jobs/product_categories/executions").location();

        JsonNode entry = latest("subject=jobs/product_categories");
        assertThat(text(entry, "action")).isEqualTo("launch");
        assertThat(text(entry, "detail")).isEqualTo(launched);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !operator.get(launched).body().path("endTime").isNull());
    }

    @Test
    void tellsWhatWasRefusedAndWhy() {
        operator.post("/api/v1/entities/nope/pause");
        operator.as(Persons.VIEWER).post("/api/v1/entities/lots/rerun?from=replica");

        assertThat(text(latest("subject=entities/nope"), "outcome")).isEqualTo("REFUSED");
        assertThat(text(latest("subject=entities/nope"), "detail")).contains("nope");
        JsonNode viewers = latest("actor=viewer&outcome=REFUSED");
        assertThat(text(viewers, "action")).isEqualTo("rerun");
        assertThat(text(viewers, "detail")).contains("OPERATOR");
        assertThat(viewers.path("parameters").path("from").asString()).isEqualTo("replica");
    }

    @Test
    void countsWhatStrangersTriedInsteadOfWritingEachDown() {
        ServerClient stranger = operator.as(new Persons("mallory"));
        for (int i = 0; i < 5; i++) {
            stranger.post("/api/v1/entities/programs/pause");
        }

        JsonNode entries = operator.get("/api/v1/audit?actor=(not%20signed%20in)").body();
        assertThat(entries.path("total").intValue()).isEqualTo(1);
        JsonNode entry = entries.path("items").get(0);
        assertThat(entry.path("times").intValue()).isGreaterThanOrEqualTo(5);
        assertThat(text(entry, "detail")).isEqualTo("wrong credentials");
    }

    @Test
    void findsPagesOfATimeNewestFirst() {
        operator.post("/api/v1/entities/facilities/pause");
        operator.post("/api/v1/entities/facilities/resume");

        JsonNode page = operator.get("/api/v1/audit?subject=entities/facilities&size=1").body();
        assertThat(page.path("total").intValue()).isEqualTo(2);
        assertThat(page.path("items")).hasSize(1);
        assertThat(text(page.path("items").get(0), "action")).isEqualTo("resume");
        assertThat(
                        operator.get("/api/v1/audit?to=2020-01-01T00:00:00Z")
                                .body()
                                .path("total")
                                .intValue())
                .isZero();
        assertThat(operator.get("/api/v1/audit?outcome=MAYBE").code()).isEqualTo("BAD_REQUEST");
    }

    private static JsonNode latest(String filter) {
        return operator.get("/api/v1/audit?size=1&" + filter).body().path("items").get(0);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
