package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * What is not derived or not landed, and what operators do about it. Each test has its own code.
 */
class PendingIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        DATABASES.load("geographic_levels");
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
    void tellsWhatARootWaitsFor() {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.dirty_root (entity, root_key, state, wait_code, wait_entity, wait_key)
                        values ('facility_operators', '7', 'WAITING', 'REFERENCE', 'programs', '8')
                        """)
                .update();

        JsonNode waiting = items("/api/v1/waiting?entity=facility_operators").get(0);

        assertThat(waiting.path("forKey").stringValue()).isEqualTo("8");
        assertThat(waiting.path("forRoot").stringValue())
                .isEqualTo("/api/v1/entities/programs/roots/8");
        assertThat(items("/api/v1/waiting?forEntity=users")).isEmpty();
    }

    @Test
    void findsQuarantinedRootsByEntityCodeAndText() {
        quarantine("FIND", "facilities", 1, 30);

        JsonNode page = client.get("/api/v1/quarantine?code=FIND&page=1&size=20").body();

        assertThat(page.path("total").intValue()).isEqualTo(30);
        assertThat(page.path("items")).hasSize(10);
        assertThat(items("/api/v1/quarantine?code=FIND&text=NAME%2017")).hasSize(1);
        assertThat(items("/api/v1/quarantine?code=FIND&entity=programs")).isEmpty();
        assertThat(client.get("/api/v1/quarantine?size=501").status()).isEqualTo(400);
    }

    @Test
    void retriesOneOrAllOfACode() {
        quarantine("RETRY", "programs", 101, 103);

        String retry =
                items("/api/v1/quarantine?code=RETRY&text=101")
                        .get(0)
                        .path("actions")
                        .get(0)
                        .path("href")
                        .stringValue();

        assertThat(client.post(retry).body().path("dirtyRoots").intValue()).isEqualTo(1);
        assertThat(dirty("programs")).isEqualTo(1);
        assertThat(client.post("/api/v1/quarantine/retry?code=RETRY").status()).isEqualTo(200);
        assertThat(dirty("programs")).isEqualTo(3);
        assertThat(client.post("/api/v1/quarantine/retry?code=NOTHING").code())
                .isEqualTo("NOT_QUARANTINED");
        assertThat(client.post("/api/v1/quarantine/retry?entity=programs").code())
                .isEqualTo("NOTHING_SELECTED");
    }

    @Test
    void discardsARootUntilSomebodyRecallsIt() {
        quarantine("DISCARD", "users", 201, 202);
        String one = "entity=users&rootKey=201";

        assertThat(client.post("/api/v1/quarantine/discard?reason=%20&" + one).code())
                .isEqualTo("REASON_MISSING");
        assertThat(client.post("/api/v1/quarantine/discard?reason=a%20test&" + one).status())
                .isEqualTo(200);
        assertThat(items("/api/v1/quarantine?code=DISCARD")).hasSize(1);
        JsonNode discarded = items("/api/v1/quarantine?code=DISCARD&discarded=true").get(0);
        assertThat(discarded.path("discardReason").stringValue()).isEqualTo("a test");
        assertThat(discarded.path("actions").get(1).path("enabled").booleanValue()).isFalse();
        client.post("/api/v1/quarantine/retry?" + one);
        assertThat(items("/api/v1/quarantine?code=DISCARD")).hasSize(2);
        assertThat(
                        client.get("/api/v1/quarantine/counts")
                                .body()
                                .valueStream()
                                .filter(count -> count.path("code").stringValue().equals("DISCARD"))
                                .findFirst()
                                .orElseThrow()
                                .path("open")
                                .intValue())
                .isEqualTo(2);
    }

    @Test
    void showsDeadLettersAsTexts() {
        letter("SHOW", 1, "{\"id\": 1}", "{\"op\": \"?\", \"after\": {\"name\": \"Zoë\"}}");

        JsonNode letter = items("/api/v1/dead-letters?code=SHOW&text=Zo%C3%AB").get(0);

        assertThat(letter.path("key").stringValue()).isEqualTo("{\"id\": 1}");
        assertThat(letter.path("value").stringValue()).contains("Zoë");
        assertThat(letter.path("state").stringValue()).isEqualTo("NEW");
        assertThat(items("/api/v1/dead-letters?code=SHOW&text=Zoe")).isEmpty();
        assertThat(items("/api/v1/dead-letters?code=SHOW&topic=facilities")).hasSize(1);
        assertThat(items("/api/v1/dead-letters?code=SHOW&topic=programs")).isEmpty();
    }

    @Test
    void hasDeadLettersLandedAgainOrGivesThemUp() {
        letter("ACT", 11, "{}", "{}");
        letter("ACT", 12, "{}", "{}");

        String discard =
                items("/api/v1/dead-letters?code=ACT")
                        .get(0)
                        .path("actions")
                        .get(1)
                        .path("href")
                        .stringValue();

        assertThat(client.post(discard + "&reason=known").body().path("discarded").intValue())
                .isEqualTo(1);
        assertThat(
                        client.post("/api/v1/dead-letters/retry?code=ACT")
                                .body()
                                .path("retried")
                                .intValue())
                .isEqualTo(1);
        assertThat(items("/api/v1/dead-letters?code=ACT&state=RETRY")).hasSize(1);
        assertThat(
                        items("/api/v1/dead-letters?code=ACT&state=DISCARDED")
                                .get(0)
                                .path("resolution")
                                .stringValue())
                .isEqualTo("known");
        assertThat(client.post("/api/v1/dead-letters/retry?code=NOTHING").code())
                .isEqualTo("NO_OPEN_DEAD_LETTER");
        assertThat(client.post("/api/v1/dead-letters/retry").code()).isEqualTo("NOTHING_SELECTED");
    }

    @Test
    void hidesPersonalDataFromViewers() {
        quarantine("HIDE", "users", 301, 301);
        letter("HIDE", 21, "{\"id\":1}", "{\"after\":{\"mainphone\":\"0123\"}}");
        ServerClient viewer = client.as(Persons.VIEWER);

        assertThat(items("/api/v1/quarantine?code=HIDE").get(0).path("message").stringValue())
                .isEqualTo("no Name 301");
        JsonNode quarantined = viewer.get("/api/v1/quarantine?code=HIDE").items().get(0);
        assertThat(quarantined.path("message").stringValue()).isEqualTo(Masking.HIDDEN);
        assertThat(viewer.get("/api/v1/quarantine?code=HIDE&text=name%20301").items()).isEmpty();
        JsonNode letter = viewer.get("/api/v1/dead-letters?code=HIDE").items().get(0);
        assertThat(letter.path("value").stringValue()).doesNotContain("0123");
        assertThat(viewer.get("/api/v1/dead-letters?code=HIDE&text=0123").items()).isEmpty();
        assertThat(viewer.post("/api/v1/quarantine/retry?code=HIDE").status()).isEqualTo(403);
    }

    private static JsonNode items(String path) {
        return client.get(path).body().path("items");
    }

    private static long dirty(String entity) {
        return DATABASES.v3(
                "select count(*) from ghost.dirty_root where entity = '%s'".formatted(entity),
                Long.class);
    }

    private static void quarantine(String code, String entity, int from, int to) {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.quarantine (entity, root_key, code, v2_table, column_name, message)
                        select :entity, n, :code, :entity, 'name', 'no Name ' || n from generate_series(:from, :to) n
                        """)
                .param("entity", entity)
                .param("code", code)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static void letter(String code, long offset, String key, String value) {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.dead_letter (topic, partition, record_offset, code, message, record_key, record_value)
                        values ('v2.public.facilities', 0, :offset, :code, 'test', convert_to(:key, 'UTF8'),
                            convert_to(:value, 'UTF8'))
                        """)
                .param("offset", offset)
                .param("code", code)
                .param("key", key)
                .param("value", value)
                .update();
    }
}
