package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.browser.Browser;

/**
 * The demo's data on the pages of its operations server, in a real browser. The pictures in {@code
 * docs/images} are of these pages.
 */
class PagesIT {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private static final String SOME_REQUISITION =
            "select max(id) from requisitions where status = 'RELEASED'";
    private static final String ID_IN_V3 =
            """
            select v3_key from ghost.derived_row
             where entity = 'requisitions' and root_key = '%s'
               and v3_table = 'requisition.requisitions'
            """;

    private static RunningStack stack;
    private static Browser browser;

    @BeforeAll
    static void signIn() {
        Browser.missing().ifPresent(Assumptions::abort);
        stack = RunningStack.loaded();
        OperationsClient client = stack.operator();
        browser = Browser.at(client.server());
        browser.signIn(client.operator().name(), client.operator().password());
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void showThatEverythingIsLoaded() throws SQLException {
        stack.awaitSettled();
        look("/", DESK, "light");
        browser.awaitText("v3 shows everything that v2 committed until");
        assertThat(browser.text())
                .contains(ScannedMappings.catalogue().entityNames())
                .doesNotContain("Nothing is loaded yet", "FILLING", "HALTED");
        browser.picture("overview");
        look("/", PHONE, "light");
        browser.picture("overview-phone");
    }

    @Test
    void showAnEntitysRows() {
        look("/entities/requisitions", DESK, "dark");
        browser.awaitText("Rows derived into v3");
        assertThat(browser.text())
                .containsPattern("requisition_line_items (about )?[\\d,]{4,} (about )?[\\d,]{4,}")
                .containsPattern("requisition\\.requisitions (about )?[\\d,]{3,}")
                .contains("adds up");
        browser.picture("entity-dark");
    }

    @Test
    void showTheExecutionThatLoadedThem() {
        look("/jobs?job=requisitions", DESK, "light");
        browser.awaitText("COMPLETED");
        browser.click("tbody th a");
        browser.awaitText("Execution context");
        assertThat(browser.text()).contains("chunks are done", "worker:1", "COMPLETED");
    }

    @Test
    void sayWhereARequisitionIs() throws SQLException {
        String key = stack.v2().text(SOME_REQUISITION);
        look("/", DESK, "light");
        browser.type("#find", "requisition " + key + "\n");
        browser.awaitText("requisitions " + key);
        assertThat(browser.text())
                .contains("Derived: v3 is what the mapping demands.", "RELEASED")
                .contains(stack.v3().text(ID_IN_V3.formatted(key)));
        browser.picture("root");
    }

    private static void look(String path, int width, String scheme) {
        browser.prefer(scheme);
        browser.resize(width, 900);
        browser.open(path);
    }
}
