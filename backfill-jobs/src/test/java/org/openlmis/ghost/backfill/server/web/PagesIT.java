package org.openlmis.ghost.backfill.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.backfill.server.ServerClient;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages of a running server. */
class PagesIT {

    private static final Databases DATABASES = Databases.create();

    private static final String REFUSE =
            """
            insert into ghost.quarantine (entity, root_key, code, v2_table, column_name, value, message)
            values ('geographic_zones', '7', 'BAD_VALUE', 'geographic_zones', 'name', '<i>', 'the name is <i>')
            """;
    private static final String WAIT =
            """
            insert into ghost.dirty_root (entity, root_key, state, wait_code, wait_entity, wait_key, wait_detail)
            values ('facilities', '8', 'WAITING', 'NOT_DERIVED', 'geographic_zones', '7', 'zone 7 is quarantined')
            """;
    private static final String FAIL_TO_LAND =
            """
            insert into ghost.dead_letter (topic, partition, record_offset, code, message, record_key, record_value)
            values ('v2.public.facilities', 0, 12, 'UNDECODABLE', 'no JSON', '{"id":1}', 'what?')
            """;

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        DATABASES.load("geographic_levels", "geographic_zones");
        DATABASES.v3().sql(REFUSE).update();
        DATABASES.v3().sql(WAIT).update();
        DATABASES.v3().sql(FAIL_TO_LAND).update();
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
        client.post("/api/v1/jobs/product_categories/executions");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> client.text("/jobs?job=product_categories").contains("COMPLETED"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jobs",
                "/executions/1",
                "/entities/geographic_zones",
                "/entities/geographic_zones/clear",
                "/entities/geographic_zones/verification",
                "/entities/verification",
                "/entities/geographic_zones/roots/7",
                "/waiting",
                "/quarantine",
                "/dead-letters",
                "/preflight",
                "/throttle",
                "/audit",
                "/find?q=key",
                "/entities/unicorns"
            })
    void writesNeitherScriptsNorStylesIntoItsPages(String page) {
        assertThat(client.text(page))
                .contains("<!DOCTYPE html>", "<main id=\"main\"", "Skip to content")
                .doesNotContain("style=\"", "<style", "onclick", "http://", "https://")
                .doesNotContainPattern("<script(?! defer src=)");
    }

    @Test
    void showsEveryEntityAndThePipeline() {
        assertThat(client.text("/"))
                .contains(Databases.catalogue().entityNames())
                .contains("v2 replica", "landed rows", "<b>geographic_zones: </b>", "are refused");
    }

    @Test
    void showsTheStepsOfAnExecution() {
        assertThat(client.text("/executions/1"))
                .contains("product_categories", "worker:1", "COMPLETED", "Rows read by this");
    }

    @Test
    void offersActionsToOperatorsOnly() {
        String page = "/entities/geographic_zones";

        assertThat(client.text(page))
                .contains("hx-post=\"/api/v1/entities/geographic_zones/pause\"")
                .contains("Type geographic_zones to confirm")
                .contains("<b>Resume</b>: <span>it is not paused</span>");
        assertThat(client.as(Persons.VIEWER).text(page))
                .contains("You may look.")
                .doesNotContain("hx-post");
        assertThat(client.text("/")).contains("hx-post=\"/api/v1/entities/verify\"");
        assertThat(client.as(Persons.VIEWER).text("/")).doesNotContain("hx-post");
    }

    @Test
    void tellsWhatIsRefusedWithoutTrustingIt() {
        assertThat(client.text("/quarantine?entity=geographic_zones"))
                .contains("the name is &lt;i&gt;", "/entities/geographic_zones/roots/7")
                .doesNotContain("<i>");
        assertThat(client.text("/waiting")).contains("zone 7 is quarantined");
        assertThat(client.text("/dead-letters")).contains("v2.public.facilities/0/12", "no JSON");
    }

    @Test
    void showsWhatMendsTheSurroundings() {
        await().until(() -> client.text("/preflight").contains("CREATE PUBLICATION ghost"));

        assertThat(client.text("/preflight")).contains("WAL_LEVEL", "wal_level is logical");
        assertThat(client.text("/"))
                .contains("href=\"/preflight\"", "publication ghost does not exist");
    }

    @Test
    void showsARootFromV2ToV3() {
        assertThat(client.text("/entities/geographic_zones/roots/3"))
                .contains("Zone 3", "referencedata.geographic_zones", "Derived: v3 is what");
    }

    @Test
    void findsARootByASingularName() {
        assertThat(client.location("/find?q=geographic+zone+3"))
                .endsWith("/entities/geographic_zones/roots/3");
        assertThat(client.text("/find?q=3")).contains("of which entity", "/entities/facilities/");
    }

    @Test
    void showsTheThrottleAndLetsOperatorsChangeIt() {
        assertThat(client.text("/throttle"))
                .contains("Rows per second", "Nobody waits.", "hx-put=\"/api/v1/throttle\"");
        assertThat(client.as(Persons.VIEWER).text("/throttle"))
                .contains("You may look.")
                .doesNotContain("hx-put");
    }

    @Test
    void tellsProblemsAsPages() {
        assertThat(client.text("/entities/unicorns"))
                .contains("there is no such ENTITY: unicorns", "Go to the overview");
        assertThat(client.text("/quarantine?page=x")).contains("Bad Request");
    }
}
