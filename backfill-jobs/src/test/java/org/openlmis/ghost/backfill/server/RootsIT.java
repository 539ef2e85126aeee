package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Where is facility 7? */
class RootsIT {

    private static final Databases DATABASES = Databases.create();
    private static final String FACILITY = "/api/v1/entities/facilities/roots/7";

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
    void tellsEverythingKnownOfARoot() {
        JsonNode root = client.get(FACILITY).body();

        assertThat(root.path("landing").get(0).path("values").path("name").stringValue())
                .isEqualTo("Facility 7");
        assertThat(root.path("chunk").path("state").stringValue()).isEqualTo("DONE");
        assertThat(root.path("derived").valueStream())
                .anySatisfy(
                        row -> {
                            assertThat(row.path("table").stringValue())
                                    .isEqualTo("referencedata.facilities");
                            assertThat(
                                            row.path("held")
                                                    .get(0)
                                                    .path("values")
                                                    .path("code")
                                                    .stringValue())
                                    .isEqualTo("F7");
                        });
        assertThat(root.path("dryRun").path("verdict").stringValue()).isEqualTo("DERIVES");
        assertThat(root.path("dryRun").path("differences")).isEmpty();
        assertThat(root.path("actions").get(0).path("href").stringValue())
                .isEqualTo(FACILITY + "/rederive");
    }

    @Test
    void hidesPersonalDataFromViewers() {
        DATABASES
                .v3()
                .sql("update landing.facilities set mainphone = '0123' where id = 9")
                .update();
        String ninth = "/api/v1/entities/facilities/roots/9";

        assertThat(client.text(ninth)).contains("0123", "mainPhone");
        assertThat(client.as(Persons.VIEWER).text(ninth))
                .contains("Facility 9")
                .doesNotContain("0123");
    }

    @Test
    void derivesARootAgainWhoseRowsV3HasOtherwise() {
        String eighth = "/api/v1/entities/facilities/roots/8";
        DATABASES
                .v3()
                .sql("update referencedata.facilities set name = 'Changed' where code = 'F8'")
                .update();
        assertThat(client.get(eighth).body().path("dryRun").path("differences")).hasSize(1);

        JsonNode marked = client.post(eighth + "/rederive").body();

        assertThat(marked.path("mark").path("state").stringValue()).isEqualTo("DIRTY");
        server.getBean(Ghost.class).derivation().drain(Driver.EVENT);
        JsonNode derived = client.get(eighth).body();
        assertThat(derived.path("mark").isNull()).isTrue();
        assertThat(derived.path("dryRun").path("differences")).isEmpty();
    }

    @Test
    void refusesWhatItCannotFind() {
        assertThat(client.get("/api/v1/entities/facilities/roots/4711").code())
                .isEqualTo("UNKNOWN_ROOT");
        assertThat(client.get("/api/v1/entities/nothing/roots/1").code())
                .isEqualTo("UNKNOWN_ENTITY");
        assertThat(client.get("/api/v1/entities/facilities/roots/seven").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(client.post("/api/v1/entities/facilities/roots/4711/rederive").code())
                .isEqualTo("UNKNOWN_ROOT");
        assertThat(client.post(FACILITY + "/paint").code()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    void takesAKeyOfSeveralPartsAsPathSegments() {
        String roots = "/api/v1/entities/fulfillment_role_assignments/roots/";

        assertThat(client.get(roots + "1/2/3").code()).isEqualTo("UNKNOWN_ROOT");
        assertThat(client.post(roots + "1/2/3/rederive").code()).isEqualTo("UNKNOWN_ROOT");
        assertThat(client.get(roots + "1/2").code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void doesNotMarkARootOfAPausedEntity() {
        client.post("/api/v1/entities/programs/pause");

        assertThat(client.post("/api/v1/entities/programs/roots/1/rederive").code())
                .isEqualTo("NOT_DERIVING");
        assertThat(
                        client.get("/api/v1/entities/programs/roots/1")
                                .body()
                                .path("actions")
                                .get(0)
                                .path("reason")
                                .stringValue())
                .contains("resume it first");
    }
}
