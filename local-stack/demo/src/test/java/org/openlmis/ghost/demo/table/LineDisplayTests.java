package org.openlmis.ghost.demo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDisplayTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LineDisplay display =
            new LineDisplay(
                    new StatusTable(ZoneOffset.UTC),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void printsAnEntityAgainOnlyWhenItsRowsChange() {
        show(1);
        show(1);
        assertThat(linesOfFacilities()).isEqualTo(1);
        show(2);
        assertThat(linesOfFacilities()).isEqualTo(2);
    }

    private void show(long written) {
        display.show(List.of(Statuses.facilities(written)), "footer", Statuses.SETTLED);
    }

    private long linesOfFacilities() {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("facilities"))
                .count();
    }
}
