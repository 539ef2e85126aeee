package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;

class MappingsPageTests {

    private static final Path PAGE = Path.of("..", "docs", "mappings.md");

    @Test
    void isAsFreshAsTheDeclarations() throws IOException {
        String fresh = MappingsPage.of(Mappings.CATALOGUE);
        if (Boolean.getBoolean("ghost.docs.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/mappings.md; its first lines say how to write it anew")
                .isEqualTo(fresh);
    }
}
