package org.openlmis.ghost.entity.reason;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class StockReasonMappingTests {

    private static final String TAGS = "stockmanagement.stock_card_line_item_reason_tags";

    private final MappingTester<?> reason = MappingTester.of(new StockReasonMapping());

    @Test
    void isNamedByV2sDescriptionAndDescribedByV2sName() {
        rowOf("DAMAGED", " Damaged goods ", false)
                .has("id", V3Id.of("losses_adjustments_types", "DAMAGED"))
                .has("name", "Damaged goods")
                .has("description", "DAMAGED")
                .has("reasontype", "DEBIT")
                .has("reasoncategory", "ADJUSTMENT")
                .has("isfreetextallowed", false);
    }

    @Test
    void isNamedByV2sNameIfItHasNoDescription() {
        rowOf("DAMAGED", " ", false).has("name", "DAMAGED");
    }

    @Test
    void addsToStockOnlyIfV2SaysSo() {
        rowOf("FOUND", "Found", true).has("reasontype", "CREDIT");
        rowOf("FOUND", "Found", null).has("reasontype", "DEBIT");
    }

    @Test
    void isATransferIfItIsV2sTransferOut() {
        rowOf("TRANSFER_OUT", "Transferred out", false).has("reasoncategory", "TRANSFER");
    }

    @Test
    void hasNoTagsD16() {
        rowOf("DAMAGED", "Damaged", false);

        reason.expect(TAGS).none();
    }

    @Test
    void isV3sOwnRowIfItIsTheTransferInWhateverV2CallsIt() {
        rowOf("TRANSFER_IN", "From elsewhere", null)
                .has("id", Bootstrap.REASON_TRANSFER_IN)
                .has("name", null);
    }

    @Test
    void isV3sOwnRowOfTheSameNameIfBothAddOrBothTakeAway() {
        rowOf("USED", "Consumed", false).has("id", installed("Consumed"));
    }

    @Test
    void getsASuffixIfV3sOwnRowOfTheSameNameDoesTheOpposite() {
        rowOf("USED", "Consumed", true)
                .has("id", V3Id.of("losses_adjustments_types", "USED"))
                .has("name", "Consumed (v2)");
    }

    @Test
    void comparesNamesWithRegardToCaseAsV3Does() {
        rowOf("USED", "consumed", false).has("name", "consumed");
    }

    @Test
    void getsASuffixIfARowCreatedInV3HasItsName() {
        reason.takenInV3(ReasonCrosswalk.REASONS, "name", "Damaged");

        rowOf("DAMAGED", " Damaged", false).has("name", "Damaged (v2)");
    }

    @Test
    void leavesV3sTransferInToTheTransferIn() {
        known("TRANSFER_IN", "From elsewhere", true);

        rowOf("ARRIVED", "Transfer In", true)
                .has("id", V3Id.of("losses_adjustments_types", "ARRIVED"))
                .has("name", "Transfer In (v2)");
    }

    @Test
    void leavesV3sOwnRowToTheTypeThatComesFirst() {
        known("USED", "Consumed", false);
        known("EATEN", "Consumed ", false);

        given("EATEN", "Consumed ", false).has("id", installed("Consumed"));
        given("USED", "Consumed", false)
                .has("id", V3Id.of("losses_adjustments_types", "USED"))
                .has("name", "Consumed (v2)");
    }

    @Test
    void getsItsKeyIfOnlyBlanksTellItFromAnotherType() {
        known("LOST", "Lost", false);
        known("MISSING", "Lost ", false);

        given("LOST", "Lost", false).has("name", "Lost");
        given("MISSING", "Lost ", false).has("name", "Lost (MISSING)");
    }

    private static UUID installed(String name) {
        return Bootstrap.row(ReasonCrosswalk.REASONS, name).id();
    }

    private ExpectedRows rowOf(String name, String description, @Nullable Boolean additive) {
        known(name, description, additive);
        return given(name, description, additive);
    }

    private ExpectedRows given(String name, String description, @Nullable Boolean additive) {
        return reason.given("name", name, "description", description, "additive", additive)
                .expect(ReasonCrosswalk.REASONS)
                .one();
    }

    private void known(String name, String description, @Nullable Boolean additive) {
        reason.with(
                ReasonCrosswalk.TYPES,
                "name",
                name,
                "description",
                description,
                "additive",
                additive);
    }
}
