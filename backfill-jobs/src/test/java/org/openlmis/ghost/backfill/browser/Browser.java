package org.openlmis.ghost.backfill.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.openlmis.ghost.servers.process.Directories;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A person in front of a page: what they see, and what they do with mouse and keyboard. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PRESSABLE = "(//button|//summary|//a)[normalize-space()='%s']";

    private final Path profile;
    private final ChromeDriver chromium;
    private final URI server;

    private Browser(Path profile, ChromeDriver chromium, URI server) {
        this.profile = profile;
        this.chromium = chromium;
        this.server = server;
    }

    /** A browser with a new profile, at the start page of a server. */
    static Browser at(URI server) throws IOException {
        Path profile = Files.createTempDirectory("ghost-browser-");
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Chromium.DRIVER.toFile())
                        .build();
        Browser browser =
                new Browser(profile, new ChromeDriver(service, Chromium.options(profile)), server);
        browser.open("/");
        return browser;
    }

    /** Signs in on the page that asks for it. */
    void signIn(String user, String password) {
        type("[name=username]", user);
        type("[name=password]", password);
        press("Sign in");
        await().atMost(PATIENCE).until(() -> all("[name=password]").isEmpty());
    }

    /** Goes to a page of the server. */
    void open(String path) {
        chromium.get(server.resolve(path).toString());
    }

    String path() {
        return URI.create(String.valueOf(chromium.getCurrentUrl())).getPath();
    }

    /** What is to be read on the page. */
    String text() {
        return chromium.findElement(By.tagName("body")).getText();
    }

    /** Waits until that can be read, whatever is replaced on the page meanwhile. */
    void awaitText(String text) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> text().contains(text));
    }

    List<WebElement> all(String css) {
        return chromium.findElements(By.cssSelector(css));
    }

    /** Clicks on what matches as soon as it is there. */
    void click(String css) {
        act(By.cssSelector(css), WebElement::click);
    }

    /** Clicks on the button, summary or link that reads so and can be seen. */
    void press(String label) {
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
    void type(String css, String text) {
        act(
                By.cssSelector(css),
                field -> {
                    field.clear();
                    field.sendKeys(text);
                });
    }

    /** Types into whatever has the keyboard. */
    void keys(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    WebElement focused() {
        return chromium.switchTo().activeElement();
    }

    /** The value of a JavaScript expression on the page. */
    Object value(String expression) {
        return chromium.executeScript("return " + expression);
    }

    /** Serious and critical findings of axe on the page. */
    List<?> barriers() {
        return Axe.findings(chromium);
    }

    /** What the page complained about since this was asked: missing files, broken policies. */
    List<String> complaints() {
        return chromium.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Makes the page as large as a screen; windows do not get as narrow as telephones. */
    void resize(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers light or dark from now on. */
    void prefer(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    byte[] screenshot() {
        return chromium.getScreenshotAs(OutputType.BYTES);
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
