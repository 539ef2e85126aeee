package org.openlmis.ghost.backfill.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openqa.selenium.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What operators see and do on the pages, in a real browser: by mouse, by keyboard, in the dark.
 */
class BrowserIT {

    /** Where pictures of the pages go, if somebody wants them anew. */
    private static final String IMAGES = System.getProperty("ghost.images", "");

    private static final String REFUSE =
            """
            insert into ghost.quarantine (entity, root_key, code, v2_table, column_name, value, message)
            values ('facilities', '7', 'BAD_VALUE', 'facilities', 'name', 'Facility 7', 'a name v3 refuses')
            """;
    private static final String DIRTY =
            "select count(*) from ghost.dirty_root where entity = 'facilities' and root_key = '7'";
    private static final String LAST_STATUS =
            "select status from batch.batch_job_execution order by job_execution_id desc limit 1";
    private static final String SUPPORTED = "select count(*) from referencedata.supported_programs";
    private static final String CLEARED =
            "select count(*) from ghost.clearing where entity = 'facilities' and state = 'DONE'";

    private static Databases databases;
    private static ConfigurableApplicationContext server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Chromium.missing().ifPresent(missing -> Assumptions.abort(missing));
        databases = Databases.create();
        databases.loadReferences();
        databases.load("facilities");
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                databases
                                        .settings(
                                                "--server.port=0", "--ghost.backfill.chunk-size=50")
                                        .toArray(String[]::new));
        String port = server.getEnvironment().getProperty("local.server.port");
        browser = Browser.at(URI.create("http://localhost:" + port));
        browser.signIn(Persons.OPERATOR.name(), Persons.OPERATOR.password());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void showsWhatEveryEntityIsDoing() {
        browser.open("/");

        browser.awaitText("Pipeline");
        assertThat(Databases.catalogue().entityNames()).allMatch(browser.text()::contains);
        assertThat(browser.text()).contains("FILLED");
    }

    @Test
    void launchesALoadAndWatchesItToItsEnd() {
        browser.open("/entities/programs");
        browser.press("Load next generation");
        browser.type("[name=chunkSize]", "1");
        browser.press("Load next generation");

        within().until(() -> browser.path().startsWith("/executions/"));
        browser.awaitText("2 of 2 chunks are done");
        within().until(() -> databases.v3(LAST_STATUS, String.class).equals("COMPLETED"));
        browser.awaitText("COMPLETED");
    }

    @Test
    void pausesAndResumesAnEntity() {
        browser.open("/entities/supply_lines");
        browser.press("Pause");
        browser.awaitText("Pause: done.");
        assertThat(desired()).isEqualTo("PAUSED");

        browser.press("Resume");
        browser.awaitText("Resume: done.");
        assertThat(desired()).isEqualTo("RUNNING");
    }

    @Test
    void triesAQuarantinedRootAgain() {
        databases.v3().sql(REFUSE).update();
        browser.open("/quarantine");
        browser.press("facilities 7");
        browser.awaitText("a name v3 refuses");
        browser.press("Derive again");

        browser.awaitText("Derive again: done.");
        assertThat(databases.v3(DIRTY, Long.class)).isOne();
    }

    @Test
    void clearsAnEntityOnlyAfterItsNameWasTyped() {
        browser.open("/entities/facilities");
        browser.press("Clear and derive again");
        browser.type("[name=confirm]", "facilitie");
        browser.press("Clear and derive again");
        assertThat(browser.all("[name=confirm]:invalid")).isNotEmpty();
        assertThat(databases.v3(SUPPORTED, Long.class)).isEqualTo(400);
        assertThat(databases.v3(CLEARED, Long.class)).isZero();

        browser.keys("s", Keys.ENTER);
        within().until(() -> databases.v3(CLEARED, Long.class) == 1);
        within().until(() -> databases.v3(SUPPORTED, Long.class) == 400);
    }

    @Test
    void isUsableWithTheKeyboardAlone() {
        browser.resize(1280, 900);
        browser.open("/");
        browser.keys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to content");
        browser.keys(Keys.ENTER);
        assertThat(browser.value("location.hash")).isEqualTo("#main");
        browser.click("#find");
        browser.keys("facilities 1", Keys.ENTER);
        within().until(() -> browser.path().equals("/entities/facilities/roots/1"));
        browser.awaitText("Facility 1");
    }

    @ParameterizedTest
    @CsvSource({
        "overview,   /",
        "entity,     /entities/facilities",
        "jobs,       /jobs",
        "quarantine, /quarantine",
        "waiting,    /waiting",
        "letters,    /dead-letters",
        "root,       /entities/facilities/roots/1",
        "audit,      /audit"
    })
    void isUsableByEverybody(String name, String path) throws IOException {
        look(name, path, "light", 1280);
        look(name + "-dark", path, "dark", 1280);
        look(name + "-phone", path, "light", 360);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void look(String name, String path, String scheme, int width)
            throws IOException {
        browser.prefer(scheme);
        browser.resize(width, 900);
        browser.open(path);
        browser.awaitText("Sign out");
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is as wide as the screen")
                .isEqualTo(true);
        if (!IMAGES.isEmpty()) {
            Files.write(Path.of(IMAGES, name + ".png"), browser.screenshot());
        }
    }

    private static String desired() {
        return databases.v3(
                "select desired from ghost.entity where name = 'supply_lines'", String.class);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).ignoreExceptions();
    }
}
