package org.openlmis.ghost.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeOptions;

/** The system's Chromium, if it has one, and how it is started without a window. */
final class Chromium {

    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Path BINARY = Path.of("/usr/bin/chromium");

    /** Chromium's number for what a page may not do. */
    private static final int BLOCKED = 2;

    /** Works as root, and asks nobody on the net for anything. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--lang=en",
                    "--window-size=1280,900");

    private Chromium() {}

    /** What is to be installed; empty if nothing is missing. */
    static Optional<String> missing() {
        return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER)
                ? Optional.empty()
                : Optional.of("there is no Chromium; apt-get install chromium chromium-driver");
    }

    static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        return options;
    }

    /** With scripts switched off by the settings of the profile. */
    static ChromeOptions optionsWithoutScripts(Path profile) {
        ChromeOptions options = options(profile);
        options.setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", BLOCKED));
        return options;
    }
}
