package org.openlmis.ghost.landing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** v2 indexes the lines of a requisition only by halves, and reading must make do with them. */
class HalvedIndexIT {

    private final Bench bench = Bench.open();
    private final Landing landing =
            new Landing(bench.v3(), bench.ghost().catalogue(), SchemaFacts.load());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void servesARangeOfLines() {
        assertThat(plan("requisition_line_items", "t0.rnrid"))
                .contains("requisition_line_items_rnrid_fullsupply_t")
                .contains("requisition_line_items_rnrid_fullsupply_f");
    }

    @Test
    void servesARangeOfTheirChildren() {
        assertThat(plan("requisition_line_item_losses_adjustments", "t1.rnrid"))
                .contains("requisition_line_items_rnrid_fullsupply_t");
    }

    @Test
    void isNotAskedForWhereAWholeIndexServes() {
        LandingTable changes = landing.table("requisitions");
        assertThat(changes.throughIndexes("t0.id > 1")).isEqualTo("t0.id > 1");
    }

    private String plan(String table, String column) {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        LandingTable landed = landing.table(table);
        String condition = landed.throughIndexes("%1$s > 1 and %1$s <= 9".formatted(column));
        bench.v2("set enable_seqscan = off");
        String query =
                "select count(*) from %s where %s".formatted(landed.from("public"), condition);
        return String.join(
                "\n",
                bench.v2().queryForList("explain " + query, String.class).toArray(String[]::new));
    }
}
