package org.openlmis.ghost.demo.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookTests {

    private static final String PAGE =
            """
            # A page

            <!-- given
            break it
            -->

            ```sh exit=1
            backfill-jobs preflight
            ```

            It names what is wrong:

            ```text
            ERROR   ghost.target: … is away
                    start it
            ```

            ```sh elsewhere: needs an engine
            docker compose up
            ```

            ```sh
            backfill-jobs status
            ```
            """;

    private final List<Step> steps = Runbook.parse("page.md", PAGE).steps();

    @Test
    void hasItsStepsInOrder() {
        assertThat(steps)
                .extracting(Step::place, Step::commands, Step::exitCode, Step::elsewhere)
                .containsExactly(
                        tuple("page.md:5", "break it\n", 0, ""),
                        tuple("page.md:9", "backfill-jobs preflight\n", 1, ""),
                        tuple("page.md:20", "docker compose up\n", 0, "needs an engine"),
                        tuple("page.md:24", "backfill-jobs status\n", 0, ""));
    }

    @Test
    void findsWhatOneSeesAmongOtherLines() {
        String output = "OK fine\nERROR  ghost.target: v3 is away\nmore\n  start  it\n";
        assertThat(steps.get(1).missingIn(output)).isEmpty();
    }

    @Test
    void namesWhatOneDoesNotSee() {
        String output = "start it\nERROR ghost.target: v3 is away\n";
        assertThat(steps.get(1).missingIn(output)).containsExactly("        start it");
        assertThat(steps.get(3).missingIn(output)).isEmpty();
    }
}
