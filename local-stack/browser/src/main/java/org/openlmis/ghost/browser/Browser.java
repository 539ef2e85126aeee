package org.openlmis.ghost.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.servers.process.Directories;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A person in front of a page: what they see, and what they do with mouse and keyboard. Not
 * thread-safe.
 */
public final class Browser implements AutoCloseable {

    /** Where pictures of pages go, if somebody wants them anew. */
    private static final String IMAGES = System.getProperty("ghost.images", "");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEPS_OF_A_PAGE = 200;
    private static final String PRESSABLE = "(//button|//summary|//a)[normalize-space()='%s']";

    private final Path profile;
    private final ChromeDriver chromium;
    private final URI server;

    private Browser(Path profile, ChromeDriver chromium, URI server) {
        this.profile = profile;
        this.chromium = chromium;
        this.server = server;
    }

    /** What is to be installed before there can be a browser; empty if nothing is missing. */
    public static Optional<String> missing() {
        return Chromium.missing();
    }

    /** A browser with a new profile, at the start page of a server. */
    public static Browser at(URI server) {
        Path profile = Directories.temporary("ghost-browser-");
        return start(profile, Chromium.options(profile), server);
    }

    /** The same of somebody who runs no scripts. */
    public static Browser withoutScriptsAt(URI server) {
        Path profile = Directories.temporary("ghost-browser-");
        return start(profile, Chromium.optionsWithoutScripts(profile), server);
    }

    private static Browser start(Path profile, ChromeOptions options, URI server) {
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Chromium.DRIVER.toFile())
                        .build();
        Browser browser = new Browser(profile, new ChromeDriver(service, options), server);
        browser.open("/");
        return browser;
    }

    /** Signs in on the page that asks for it. */
    public void signIn(String user, String password) {
        type("[name=username]", user);
        type("[name=password]", password);
        press("Sign in");
        await().atMost(PATIENCE).until(() -> all("[name=password]").isEmpty());
    }

    /** Goes to a page of the server. */
    public void open(String path) {
        chromium.get(server.resolve(path).toString());
    }

    public String path() {
        return URI.create(String.valueOf(chromium.getCurrentUrl())).getPath();
    }

    /** What is to be read on the page. */
    public String text() {
        return chromium.findElement(By.tagName("body")).getText();
    }

    /** Waits until that can be read, whatever is replaced on the page meanwhile. */
    public void awaitText(String text) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> text().contains(text));
    }

    public List<WebElement> all(String css) {
        return chromium.findElements(By.cssSelector(css));
    }

    /** Clicks on what matches as soon as it is there. */
    public void click(String css) {
        act(By.cssSelector(css), WebElement::click);
    }

    /** Clicks on the button, summary or link that reads so and can be seen. */
    public void press(String label) {
        act(
                By.xpath("//body"),
                body ->
                        body.findElements(By.xpath(PRESSABLE.formatted(label))).stream()
                                .filter(WebElement::isDisplayed)
                                .reduce((before, last) -> last)
                                .orElseThrow()
                                .click());
    }

    /** Replaces what a field holds. */
    public void type(String css, String text) {
        act(
                By.cssSelector(css),
                field -> {
                    field.clear();
                    field.sendKeys(text);
                });
    }

    /** Types into whatever has the keyboard. */
    public void keys(CharSequence... keys) {
        new Actions(chromium).sendKeys(keys).perform();
    }

    /** Moves the keyboard on from element to element until it is where it is wanted. */
    public void tabTo(String css) {
        for (int i = 0; i < STEPS_OF_A_PAGE; i++) {
            keys(Keys.TAB);
            if (all(css).contains(focused())) {
                return;
            }
        }
        throw new NoSuchElementException("the keyboard does not reach " + css);
    }

    public WebElement focused() {
        return chromium.switchTo().activeElement();
    }

    /** The value of a JavaScript expression on the page. */
    public @Nullable Object value(String expression) {
        return chromium.executeScript("return " + expression);
    }

    /** Serious and critical findings of axe on the page. */
    public List<?> barriers() {
        return Axe.findings(chromium);
    }

    /** What the page complained about since this was asked: missing files, broken policies. */
    public List<String> complaints() {
        return chromium.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Makes the page as large as a screen; windows do not get as narrow as telephones. */
    public void resize(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers light or dark from now on. */
    public void prefer(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps a picture of what can be seen, if {@code -Dghost.images} names a directory. */
    public void picture(String name) {
        if (IMAGES.isEmpty()) {
            return;
        }
        try {
            Files.write(Path.of(IMAGES, name + ".png"), chromium.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("no pictures can be kept in " + IMAGES, e);
        }
    }

    @Override
    public void close() {
        chromium.quit();
        Directories.remove(profile);
    }

    private void cdp(String command, Map<String, Object> parameters) {
        chromium.executeCdpCommand(command, parameters);
    }

    private void act(By place, Consumer<WebElement> act) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            act.accept(chromium.findElement(place));
                            return true;
                        });
    }
}
