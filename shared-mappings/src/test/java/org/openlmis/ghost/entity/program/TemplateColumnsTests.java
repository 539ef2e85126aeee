package org.openlmis.ghost.entity.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class TemplateColumnsTests {

    private static final String COLUMNS = "requisition.columns_maps";
    private static final String KNOWN = "requisition.available_requisition_columns";

    private final MappingTester<?> program = MappingTester.of(new ProgramMapping());

    @BeforeEach
    void program() {
        program.given("id", 4);
    }

    @Test
    void areAllThatV3Knows() {
        column("remarks", "U", true, 8);

        program.expect(COLUMNS)
                .count(33)
                .has("requisitiontemplateid", V3Id.named("program_rnr_columns:#program4"))
                .has("tag", null);
    }

    @ParameterizedTest
    @CsvSource({
        "skipped, skipped",
        "productCode, orderable.productCode",
        "product, orderable.fullProductName",
        "dispensingUnit, orderable.dispensable.displayUnit",
        "beginningBalance, beginningBalance",
        "quantityReceived, totalReceivedQuantity",
        "total, total",
        "quantityDispensed, totalConsumedQuantity",
        "lossesAndAdjustments, totalLossesAndAdjustments",
        "stockInHand, stockOnHand",
        "newPatientCount, numberOfNewPatientsAdded",
        "stockOutDays, totalStockoutDays",
        "normalizedConsumption, adjustedConsumption",
        "amc, averageConsumption",
        "maxStockQuantity, maximumStockQuantity",
        "calculatedOrderQuantity, calculatedOrderQuantity",
        "quantityRequested, requestedQuantity",
        "reasonForRequestedQuantity, requestedQuantityExplanation",
        "quantityApproved, approvedQuantity",
        "packsToShip, packsToShip",
        "price, pricePerPack",
        "cost, totalCost",
        "remarks, remarks"
    })
    void haveTheirV3Names(String v2, String v3) {
        column(v2, null, true, 8);

        program.expect(COLUMNS)
                .where("label", "label of " + v2)
                .one()
                .has("key", v3)
                .has("name", v3)
                .has("requisitioncolumnid", Bootstrap.row(KNOWN, v3).id())
                .has("indicator", Bootstrap.row(KNOWN, v3).fact("indicator"))
                .has("isdisplayed", true)
                .has("displayorder", 8);
    }

    @Test
    void areHiddenBehindTheOthersIfV2HasNone() {
        column("remarks", "U", true, 8);
        column("expirationDate", "U", false, 20);

        program.expect(COLUMNS)
                .where("key", "idealStockAmount")
                .has("isdisplayed", false)
                .has("label", "Ideal Stock Amount");
        assertThat(program.expect(COLUMNS).values("displayorder"))
                .contains("8", "21", "52")
                .doesNotHaveDuplicates()
                .hasSize(33);
        assertThat(program.remarks()).isEmpty();
    }

    @Test
    void areRemarkedOnIfV3HasNoneOfThoseShown() {
        column("expirationDate", "U", true, 20);

        assertThat(program.remarks()).containsExactly("COLUMN_NOT_IN_V3");
    }

    @Test
    void showTheApprovedQuantityAlways() {
        column("quantityApproved", "U", false, 8);

        of("approvedQuantity").has("isdisplayed", true).has("displayorder", 8);
        assertThat(program.remarks()).containsExactly("COLUMN_DISPLAYED");
    }

    @ParameterizedTest
    @CsvSource({
        "beginningBalance, U, beginningBalance, 0",
        "stockInHand, U, stockOnHand, 0",
        "stockInHand, C, stockOnHand, 1",
        "price, R, pricePerPack, 2"
    })
    void haveTheirSourceWhereV3AllowsItR10(String v2, String source, String v3, int number) {
        column(v2, source, true, 8);

        of(v3).has("source", number);
        assertThat(program.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "calculatedOrderQuantity, U, calculatedOrderQuantity, 1",
        "remarks, R, remarks, 0",
        "quantityReceived, C, totalReceivedQuantity, 3",
        "stockInHand, X, stockOnHand, 1"
    })
    void haveTheFirstSourceV3AllowsWhereItDoesNotAllowTheirsR10(
            String v2, String source, String v3, int number) {
        column(v2, source, true, 8);

        of(v3).has("source", number);
        assertThat(program.remarks()).containsExactly("SOURCE_REPLACED");
    }

    @Test
    void haveTheFirstSourceV3AllowsWhereV2HasNoneR10() {
        column("skipped", null, true, 8);

        of("skipped").has("source", 4);
        of("supplyingFacilityStockOnHand").has("source", 5);
        assertThat(program.remarks()).isEmpty();
    }

    @Test
    void haveTheOptionOfTheSameName() {
        option(9, "hideSkippedLineItems");
        column("skipped", "U", true, 8, 9);

        of("skipped").has("requisitioncolumnoptionid", "488e6882-563d-4b69-b7eb-fd59e7772a41");
    }

    @Test
    void haveNoOptionWithoutV2sUnlessV3OffersExactlyOneR10() {
        column("skipped", "U", true, 8);
        column("maxStockQuantity", "C", true, 9);

        of("skipped").has("requisitioncolumnoptionid", null);
        of("remarks").has("requisitioncolumnoptionid", null);
        of("maximumStockQuantity")
                .has("requisitioncolumnoptionid", "ff2b350c-37f2-4801-b21e-27ca12c12b3c");
    }

    @Test
    void areRemarkedOnIfV3DoesNotOfferTheirOption() {
        option(9, "inventedHere");
        column("skipped", "U", true, 8, 9);

        of("skipped").has("requisitioncolumnoptionid", null);
        assertThat(program.remarks()).containsExactly("OPTION_DROPPED");
    }

    @Test
    void areRemarkedOnIfTheyAreComputedByAFormulaThatV3DoesNotHave() {
        for (String formula : List.of("DEFAULT", " ", "DISPENSED_X_90")) {
            program.with(
                    "program_rnr_columns",
                    "id",
                    formula.length(),
                    "mastercolumnid",
                    1,
                    "calculationoption",
                    formula);
        }
        program.with("master_rnr_columns", "id", 1, "name", "normalizedConsumption");

        assertThat(program.remarks())
                .filteredOn(code -> !code.equals("SOURCE_REPLACED"))
                .containsExactly("CALCULATION_OPTION_DROPPED");
    }

    private ExpectedRows of(String name) {
        return program.expect(COLUMNS).where("key", name).one();
    }

    private void option(int id, String name) {
        program.with("configurable_rnr_options", "id", id, "name", name);
    }

    private void column(String name, @Nullable String source, boolean visible, int position) {
        column(name, source, visible, position, null);
    }

    private void column(
            String name,
            @Nullable String source,
            boolean visible,
            int position,
            @Nullable Integer option) {
        int id = name.hashCode();
        program.with("master_rnr_columns", "id", id, "name", name);
        program.with(
                "program_rnr_columns",
                "id",
                id,
                "programid",
                4,
                "mastercolumnid",
                id,
                "label",
                "label of " + name,
                "source",
                source,
                "visible",
                visible,
                "position",
                position,
                "rnroptionid",
                option);
    }
}
