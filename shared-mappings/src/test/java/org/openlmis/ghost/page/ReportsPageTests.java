package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;

class ReportsPageTests {

    private static final Path PAGE = Path.of("..", "docs", "reports.md");

    @Test
    void showsWhatMartsReadAsTheDeclarationsFillIt() throws IOException {
        String fresh = ReportsPage.of(Mappings.CATALOGUE);
        if (Boolean.getBoolean("ghost.docs.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/reports.md; its first lines say how to write it anew")
                .isEqualTo(fresh);
    }
}
