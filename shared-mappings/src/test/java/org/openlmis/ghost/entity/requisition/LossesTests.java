package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class LossesTests {

    private static final String TABLE = "requisition.stock_adjustments";

    private final MappingTester<?> requisition =
            LineTester.with(LineTester.requisition(Mappings.SETTINGS));

    @Test
    void areAdjustmentsForTheReasonOfTheirType() {
        loss("DAMAGED", 4);

        requisition
                .expect(TABLE)
                .one()
                .has("id", V3Id.of("requisition_line_item_losses_adjustments", "11/DAMAGED"))
                .has("requisitionlineitemid", V3Id.of("requisition_line_items", 11))
                .has("reasonid", V3Id.of(ReasonCrosswalk.TYPES, "DAMAGED"))
                .has("quantity", 4);
    }

    @Test
    void keepAnyQuantityVerbatimR15() {
        loss("DAMAGED", 0);
        loss("EXPIRED", -3);

        assertThat(requisition.expect(TABLE).values("quantity")).containsExactly("0", "-3");
    }

    @Test
    void areLeftOutWithoutQuantityR15() {
        loss("DAMAGED", null);

        requisition.expect(TABLE).none();
        assertThat(requisition.remarks()).contains("LOSS_WITHOUT_QUANTITY");
    }

    private void loss(String type, @Nullable Integer quantity) {
        requisition.with(
                "requisition_line_item_losses_adjustments",
                "requisitionlineitemid",
                11,
                "type",
                type,
                "quantity",
                quantity);
    }
}
