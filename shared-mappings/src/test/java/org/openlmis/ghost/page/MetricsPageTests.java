package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.metrics.Meters;

class MetricsPageTests {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void isAsFreshAsTheMeters() throws IOException {
        String fresh = MetricsPage.text();
        if (Boolean.getBoolean("ghost.docs.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/metrics.md; its first lines say how to write it anew")
                .isEqualTo(fresh);
    }

    @Test
    void namesNoSeriesTwice() {
        assertThat(Arrays.stream(Meters.values()).flatMap(meter -> meter.series().stream()))
                .doesNotHaveDuplicates();
    }
}
