package org.openlmis.ghost.backfill.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openlmis.ghost.browser.Browser;
import org.openqa.selenium.Keys;

/** What operators see and do on the pages, in a real browser: by mouse and by keyboard. */
class BrowserIT {

    private static final String REFUSE =
            """
            insert into ghost.quarantine (entity, root_key, code, v2_table, column_name, value, message)
            values ('facilities', '%1$s', 'BAD_VALUE', 'facilities', 'name', 'Facility %1$s', 'a name v3 refuses')
            """;
    private static final String DIRTY =
            "select count(*) from ghost.dirty_root where entity = 'facilities' and root_key = '%s'";
    private static final String DISCARDED =
            "select discard_reason from ghost.quarantine where root_key = '%s'";
    private static final String LAST_STATUS =
            "select status from batch.batch_job_execution order by job_execution_id desc limit 1";
    private static final String SUPPORTED = "select count(*) from referencedata.supported_programs";
    private static final String ROWS_PER_SECOND =
            "select coalesce(rows_per_second, -1) from ghost.throttle";
    private static final String CLEARED =
            "select count(*) from ghost.clearing where entity = 'facilities' and state = 'DONE'";

    private final ServedPages pages = ServedPages.get();
    private final Databases databases = pages.databases();
    private final Browser browser = pages.browser();

    @Test
    void showsWhatEveryEntityIsDoing() {
        browser.open("/");

        browser.awaitText("Pipeline");
        assertThat(Databases.catalogue().entityNames()).allMatch(browser.text()::contains);
        assertThat(browser.text()).contains("NEW");
    }

    @Test
    void launchesALoadAndWatchesItToItsEnd() {
        browser.open("/entities/facilities");
        browser.press("Load next generation");
        browser.type("[name=chunkSize]", "10");
        browser.press("Load next generation");

        within().until(() -> browser.path().startsWith("/executions/"));
        browser.awaitText("of 40 chunks are done");
        browser.awaitText("40 of 40 chunks are done");
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
    void verifiesEverythingAndShowsWhatWasFound() {
        browser.open("/");
        browser.press("Verify all");

        within().until(() -> browser.path().equals("/entities/verification"));
        browser.awaitText("Last report");
        assertThat(browser.text()).contains("right_assignments", "references");
        browser.open("/");
        browser.awaitText("v3 rows differ.");
    }

    @Test
    void changesTheThrottle() {
        browser.open("/throttle");
        browser.type("[name=rowsPerSecond]", "54321");
        browser.type("[name=maxReplicaLag]", "64MB");
        browser.press("Change");
        browser.awaitText("Throttle: done.");
        assertThat(browser.text()).contains("54,321", "64MB", "changed by operator");
        assertThat(databases.v3(ROWS_PER_SECOND, Long.class)).isEqualTo(54321);

        browser.type("[name=rowsPerSecond]", "");
        browser.type("[name=maxReplicaLag]", "");
        browser.press("Change");
        within().until(() -> databases.v3(ROWS_PER_SECOND, Long.class) == -1);
    }

    @Test
    void derivesAQuarantinedRootAgain() {
        refuse("17");
        browser.open("/quarantine?entity=facilities");
        browser.press("facilities 17");
        browser.awaitText("a name v3 refuses");
        browser.press("Derive again");

        browser.awaitText("Derive again: done.");
        assertThat(databases.v3(DIRTY.formatted("17"), Long.class)).isOne();
    }

    @Test
    void triesAgainFromTheListOfQuarantinedRoots() {
        refuse("18");
        browser.open("/quarantine?entity=facilities");
        browser.press("Try again facilities 18");

        browser.awaitText("Try again: facilities 18: done.");
        assertThat(databases.v3(DIRTY.formatted("18"), Long.class)).isOne();
    }

    @Test
    void discardsAQuarantinedRootForAReason() {
        refuse("19");
        browser.open("/quarantine?entity=facilities");
        browser.press("Discard facilities 19");
        browser.keys(Keys.TAB, "closed in 2019", Keys.ENTER);

        browser.awaitText("Discard: facilities 19: done.");
        assertThat(browser.text()).doesNotContain("facilities 19\n");
        assertThat(databases.v3(DISCARDED.formatted("19"), String.class))
                .isEqualTo("closed in 2019");
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
    void findsARootWithTheKeyboardAlone() {
        browser.open("/");
        browser.keys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to content");
        browser.keys(Keys.ENTER);
        assertThat(browser.value("location.hash")).isEqualTo("#main");

        browser.tabTo("#find");
        browser.keys("facilities 1", Keys.ENTER);
        within().until(() -> browser.path().equals("/entities/facilities/roots/1"));
        browser.awaitText("Facility 1");
    }

    @Test
    void actsWithTheKeyboardAlone() {
        browser.open("/entities/price_schedules");
        browser.tabTo("form[data-said=Pause] button");
        assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle"))
                .as("the mark of what has the keyboard")
                .isNotEqualTo("none");
        browser.keys(Keys.ENTER);
        browser.awaitText("Pause: done.");

        browser.tabTo("form[data-said=Resume] button");
        browser.keys(Keys.SPACE);
        browser.awaitText("Resume: done.");
    }

    @Test
    void isReadWithoutScripts() {
        try (Browser reader = Browser.withoutScriptsAt(pages.address())) {
            reader.signIn(Persons.OPERATOR.name(), Persons.OPERATOR.password());
            reader.awaitText("Times are UTC.");
            assertThat(reader.text()).contains("facilities", "NEW", "landed rows");
            reader.press("facilities");
            reader.awaitText("Where every v2 row went");
            assertThat(reader.text()).doesNotContain("Clear and derive again");
            reader.press("Jobs");
            reader.awaitText("COMPLETED");
            reader.open(ServedPages.EXECUTION);
            assertThat(reader.text()).contains("1 of 1 chunks are done", "worker:1");
            reader.open("/entities/facilities/roots/1");
            assertThat(reader.text()).contains("Facility 1", "referencedata.facilities");
        }
    }

    private void refuse(String key) {
        databases.v3().sql(REFUSE.formatted(key)).update();
    }

    private String desired() {
        return databases.v3(
                "select desired from ghost.entity where name = 'supply_lines'", String.class);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).ignoreExceptions();
    }
}
