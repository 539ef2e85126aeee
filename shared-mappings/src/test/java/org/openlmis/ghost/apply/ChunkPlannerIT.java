package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.JdbcTemplate;

class ChunkPlannerIT {

    private final DataSource v2 = ReferenceServer.newV2();
    private final Ghost ghost = Ghost.of(Mappings.CATALOGUE, v2, v2, v2);

    @Test
    void putsRangesInTheOrderOfKeysNotOfTheirText() {
        new JdbcTemplate(v2)
                .execute(
                        """
                        insert into programs (id, code, name, active)
                        select n, 'P' || n, 'Program', true from generate_series(1, 25) n
                        """);

        assertThat(ghost.planner().plan("programs", 8))
                .containsExactly(
                        new ChunkRange(null, "8"),
                        new ChunkRange("8", "16"),
                        new ChunkRange("16", "24"),
                        new ChunkRange("24", "25"));
    }

    @Test
    void coversATableWithoutRowsWithOneRange() {
        assertThat(ghost.planner().plan("programs", 8)).containsExactly(new ChunkRange(null, null));
    }
}
