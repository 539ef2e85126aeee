package org.openlmis.ghost.backfill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.browser.Browser;

/** Whether everybody can use the pages: on a desk, in the dark, on a telephone, without seeing. */
class PageLooksIT {

    private static final int HEIGHT = 900;

    private final ServedPages pages = ServedPages.get();

    @ParameterizedTest
    @CsvSource({
        "overview,     /",
        "entity,       /entities/facilities",
        "clear,        /entities/facilities/clear",
        "verification, /entities/facilities/verification",
        "verifications, /entities/verification",
        "jobs,         /jobs",
        "execution," + ServedPages.EXECUTION,
        "quarantine,   /quarantine",
        "waiting,      /waiting",
        "letters,      /dead-letters",
        "root,         /entities/facilities/roots/1",
        "refused,      /entities/facility_operators/roots/1",
        "find,         /find?q=7",
        "preflight,    /preflight",
        "throttle,     /throttle",
        "audit,        /audit",
        "unknown,      /entities/unicorns"
    })
    void areForEverybody(String name, String path) {
        Browser operator = pages.browser();
        operator.complaints();
        look(operator, name, path, "Sign out");
        assertThat(operator.complaints())
                .allMatch(each -> each.contains("404") && name.equals("unknown"));
    }

    @Test
    void areForEverybodyFromTheFirstOneOn() {
        try (Browser stranger = Browser.at(pages.address())) {
            look(stranger, "login", "/login", "Password");
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    private static void look(Browser browser, String name, String path, String awaited) {
        look(browser, new Look(name, "light", 1280), path, awaited);
        look(browser, new Look(name + "-dark", "dark", 1280), path, awaited);
        look(browser, new Look(name + "-phone", "light", 360), path, awaited);
    }

    private record Look(String name, String scheme, int width) {}

    private static void look(Browser browser, Look look, String path, String awaited) {
        browser.prefer(look.scheme());
        browser.resize(look.width(), HEIGHT);
        browser.open(path);
        browser.awaitText(awaited);
        assertThat(browser.barriers()).as(look.name()).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(look.name() + " is as wide as the screen")
                .isEqualTo(true);
        browser.picture(look.name());
    }
}
