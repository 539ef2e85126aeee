package org.openlmis.ghost.demo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.EntityStatus;

class StatusTableTests {

    private static final Instant NOW = Statuses.SETTLED.plusMillis(1_700);

    private final StatusTable table = new StatusTable(ZoneOffset.UTC);

    @Test
    void showsRowsLagAndSettledTimeUnderHeadings() {
        List<String> lines = table.lines(List.of(Statuses.facilities(1_234)), NOW);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).containsSubsequence("entity", "state", "gen", "lag", "settled");
        assertThat(lines.get(1).split(" {2,}"))
                .containsExactly(
                        "facilities",
                        "SYNCED",
                        "2",
                        "1,300",
                        "1,234",
                        "50",
                        "7",
                        "3",
                        "1.7 s",
                        "10:00:00.5");
    }

    @Test
    void saysBelowAnEntityWhyItIsHalted() {
        EntityStatus halted = Statuses.halted("drift: V2 facilities.gln is missing");
        assertThat(table.lines(List.of(halted), NOW))
                .anySatisfy(line -> assertThat(line).contains("facilities", "HALTED"))
                .last()
                .isEqualTo("  halted: drift: V2 facilities.gln is missing");
    }
}
