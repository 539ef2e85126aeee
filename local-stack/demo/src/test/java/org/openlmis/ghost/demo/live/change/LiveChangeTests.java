package org.openlmis.ghost.demo.live.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.schema.SchemaFacts;

/** What holds for the choice of changes as a whole. */
class LiveChangeTests {

    @Test
    void sharesAddUpToTwoHundred() {
        assertThat(Arrays.stream(LiveChange.values()).mapToInt(LiveChange::share).sum())
                .isEqualTo(200);
    }

    @Test
    void deletesNoProductThatARowNamesByKeyOrByCode() {
        assertThat(new Referrers(SchemaFacts.load()).none("products", "program_products"))
                .contains("not exists (select from lots where productid = picked.id)")
                .contains(
                        "not exists (select from requisition_line_items"
                                + " where productcode = picked.code)")
                .doesNotContain("from program_products");
    }
}
