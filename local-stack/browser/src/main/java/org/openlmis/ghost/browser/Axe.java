package org.openlmis.ghost.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Looks with axe for what keeps people from using a page. */
final class Axe {

    private static final String SCRIPT = "/axe.min.js";

    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(
                found => done(found.violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .flatMap(each => each.nodes.map(node => `${each.impact} ${each.id}: ${node.html}`))),
                failed => done([`axe failed: ${failed}`]));
            """;

    private Axe() {}

    /** Serious and critical findings on the page, a line each. */
    static List<?> findings(JavascriptExecutor page) {
        page.executeScript(source());
        return (List<?>) Objects.requireNonNull(page.executeAsyncScript(RUN));
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
            byte[] bytes = Objects.requireNonNull(script, SCRIPT).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
