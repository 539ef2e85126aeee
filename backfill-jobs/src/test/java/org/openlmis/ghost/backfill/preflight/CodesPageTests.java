package org.openlmis.ghost.backfill.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dghost.docs.write=true} writes the page anew. */
class CodesPageTests {

    private static final Path PAGE = Path.of("..", "docs", "preflight.md");

    private static final String HEAD =
            """
            # Preflight: what is looked at

            Written from `org.openlmis.ghost.backfill.preflight.Code`; the build fails if this page is not fresh. Do not edit it:
            `mvn -pl backfill-jobs -am test -Dtest=CodesPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dghost.docs.write=true`
            writes it anew.

            `backfill-jobs preflight` looks once and exits with 1 if there is an ERROR. The operations server looks every minute
            (`ghost.preflight.every`): ERROR and WARNING are on the first page and in `problems` of `GET /api/v1/status` until the look that
            finds them mended, all findings at `/preflight`; `GET /api/v1/preflight` looks at once. The gauge `ghost_preflight_findings`
            counts them. A look opens one connection per database, asks catalogs (of v2's rows the 100 newest requisitions, by key), and takes
            no lock that v2 could feel.

            A finding has a code, a level, a place (the setting it is about), what was seen, and the exact SQL or command that mends it:

            | level | |
            |---|---|
            | ERROR | something does not work, or changes of v2 are lost |
            | WARNING | it works until something else goes wrong |
            | HINT | it could be better, or is not looked at, such as a Kafka that is not configured |
            | OK | as it should be |

            | code | what is expected |
            |---|---|
            """;

    @Test
    void isAsFreshAsTheCodes() throws IOException {
        String fresh =
                Stream.of(Code.values())
                        .map(code -> "| %s | %s |\n".formatted(code, code.wanted()))
                        .collect(Collectors.joining("", HEAD, ""));
        if (Boolean.getBoolean("ghost.docs.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/preflight.md; its first lines say how to write it anew")
                .isEqualTo(fresh);
    }
}
