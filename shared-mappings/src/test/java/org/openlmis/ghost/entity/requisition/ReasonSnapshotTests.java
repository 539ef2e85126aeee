package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class ReasonSnapshotTests {

    private final MappingTester<?> requisition =
            LineTester.with(LineTester.requisition(Mappings.SETTINGS))
                    .with("programs", "id", 3, "code", "EM");

    @BeforeEach
    void knowsTypes() {
        type("DAMAGED", "Damaged", false, true);
        type("FOUND", "Found", true, false);
        type("TRANSFER_IN", "Transfer In", true, true);
    }

    @Test
    void holdAllReasonsAndThoseV3NeedsWhileItMayBeChangedD17() {
        for (String status : RequisitionStatus.editable()) {
            requisition.given("status", status);

            assertThat(rows().values("name"))
                    .containsExactlyInAnyOrder(
                            "Damaged",
                            "Found",
                            "Transfer In",
                            "Consumed",
                            "Receipts",
                            "Beginning Balance Excess",
                            "Beginning Balance Insufficiency");
        }
    }

    @Test
    void holdOnlyReasonsThatLinesGiveOnceClosedD17() {
        loss("DAMAGED", 4);
        loss("FOUND", null);

        for (String status : new String[] {"APPROVED", "RELEASED", "SKIPPED"}) {
            requisition.given("status", status);
            assertThat(rows().values("name")).containsExactly("Damaged");
        }
    }

    @Test
    void areCopiesOfTheReason() {
        loss("DAMAGED", 4);

        rows().one()
                .has("id", V3Id.named("requisitions:42#reason/DAMAGED"))
                .has("requisitionid", V3Id.of("requisitions", 42))
                .has("reasonid", V3Id.of(ReasonCrosswalk.TYPES, "DAMAGED"))
                .has("description", "DAMAGED")
                .has("reasontype", "DEBIT")
                .has("reasoncategory", "ADJUSTMENT")
                .has("isfreetextallowed", false)
                .has("hidden", false);
    }

    @Test
    void areCopiesOfV3sOwnReasonWhereItStandsForTheType() {
        loss("TRANSFER_IN", 4);

        rows().one()
                .has("id", V3Id.named("requisitions:42#reason/TRANSFER_IN"))
                .has("reasonid", Bootstrap.REASON_TRANSFER_IN)
                .has("reasontype", "CREDIT")
                .has("reasoncategory", "TRANSFER")
                .has("hidden", false);
    }

    @Test
    void nameASpecialReasonOnceAndHideItEvenIfATypeIsItR15() {
        type("USED", "Consumed", false, true);
        loss("USED", 4);
        Object consumed = Bootstrap.row(ReasonCrosswalk.REASONS, "Consumed").id();

        rows().one()
                .has("id", V3Id.named("requisitions:42#reason/" + consumed))
                .has("reasonid", consumed)
                .has("hidden", true);

        requisition.given("status", "INITIATED");
        rows().where("reasonid", consumed).one().has("hidden", true);
    }

    @Test
    void leaveASpecialReasonToTheTypeThatComesFirstAlsoIfOnlyTheOtherIsUsed() {
        type("USED", "Consumed", false, true);
        type("EATEN", "consumed ", false, true);
        type("CONSUMED", "Consumed ", false, true);
        loss("USED", 4);

        rows().one()
                .has("reasonid", V3Id.of(ReasonCrosswalk.TYPES, "USED"))
                .has("name", "Consumed (v2)");
    }

    @Test
    void areHiddenAsTheProgramChoosesR15() {
        requisition.given("status", "INITIATED");
        rows().where("name", "Damaged").one().has("hidden", false);
        rows().where("name", "Found").one().has("hidden", true);

        requisition.with(
                "stock_adjustment_reasons_programs",
                "id",
                1,
                "programcode",
                "EM",
                "reasonname",
                "FOUND");
        rows().where("name", "Damaged").one().has("hidden", true);
        rows().where("name", "Found").one().has("hidden", false);
        rows().where("name", "Transfer In").one().has("hidden", true);
    }

    private ExpectedRows rows() {
        return requisition.expect("requisition.stock_adjustment_reasons");
    }

    private void type(String name, String description, boolean additive, boolean isDefault) {
        requisition.with(
                ReasonCrosswalk.TYPES,
                "name",
                name,
                "description",
                description,
                "additive",
                additive,
                "isdefault",
                isDefault);
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
