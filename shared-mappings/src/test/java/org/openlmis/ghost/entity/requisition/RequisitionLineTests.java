package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.LineMaximum;
import org.openlmis.ghost.mapping.MappingSettings.StockLevels;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class RequisitionLineTests {

    private static final String MAXIMUM = "maxperiodsofstock";
    private static final String STOCK = "stockinhand";
    private static final MappingSettings PER_PERIOD = Countries.deciding(StockLevels.PER_PERIOD);
    private static final MappingSettings V2_MAXIMUM = Countries.deciding(LineMaximum.V2_MAXIMUM);

    @Test
    void namesTheOrderableAndTheApprovalOfItsProduct() {
        line().has("id", V3Id.of("requisition_line_items", 11))
                .has("requisitionid", V3Id.of("requisitions", 42))
                .has("orderableid", V3Id.of("products", 7))
                .has("orderableversionnumber", 1)
                .has("facilitytypeapprovedproductid", V3Id.of("facility_approved_products", 9))
                .has("facilitytypeapprovedproductversionnumber", 1);
    }

    @Test
    void namesAnApprovalOfOursWhereV2HasNoneR7() {
        MappingTester<?> requisition = requisition(Mappings.SETTINGS).given("programid", 2);

        LineTester.row(requisition)
                .has(
                        "facilitytypeapprovedproductid",
                        V3Id.named("facility_approved_products:#ft4/p2/7"));
    }

    @Test
    void isLeftOutWithItsLossesWithoutAProductOfExactlyItsCode() {
        MappingTester<?> requisition =
                MappingTester.of(new RequisitionMapping())
                        .given("id", 42, "facilityid", 5)
                        .with("facilities", "id", 5)
                        .with("products", "id", 7, "code", "c7")
                        .with(Losses.V2_LOSSES, "requisitionlineitemid", 11, "quantity", 2);

        LineTester.with(requisition).expect("requisition.requisition_line_items").none();
        requisition.expect("requisition.stock_adjustments").none();
        assertThat(requisition.remarks()).contains("PRODUCT_UNKNOWN");
    }

    @Test
    void keepsTheSameProductTwice() {
        MappingTester<?> requisition = requisition(Mappings.SETTINGS);
        requisition.with("requisition_line_items", "id", 12, "rnrid", 42, "productcode", "C7");

        requisition.expect("requisition.requisition_line_items").count(2);
    }

    @Test
    void copiesWhatV2Stored() {
        line("beginningbalance", 1, "quantityreceived", 2, "quantitydispensed", 3)
                .has("beginningbalance", 1)
                .has("totalreceivedquantity", 2)
                .has("totalconsumedquantity", 3);
        line("totallossesandadjustments", -4, STOCK, 5, "stockoutdays", 6, "newpatientcount", 7)
                .has("totallossesandadjustments", -4)
                .has("stockonhand", 5)
                .has("totalstockoutdays", 6)
                .has("numberofnewpatientsadded", 7);
        line("maxstockquantity", 8, "calculatedorderquantity", 9, "quantityrequested", 10)
                .has("maximumstockquantity", 8)
                .has("calculatedorderquantity", 9)
                .has("requestedquantity", 10);
        line("quantityapproved", 11, "packstoship", 12, "remarks", " late ", "skipped", true)
                .has("approvedquantity", 11)
                .has("packstoship", 12)
                .has("remarks", "late")
                .has("skipped", true);
        line("reasonforrequestedquantity", "more", "fullsupply", false)
                .has("requestedquantityexplanation", "more")
                .has("nonfullsupply", true);
    }

    @Test
    void leavesEmptyWhatV2DoesNotKnow() {
        line().has("stockonhand", null)
                .has("total", null)
                .has("totalcost", null)
                .has("priceperpack", null)
                .has("adjustedconsumption", null)
                .has("averageconsumption", null);
    }

    @Test
    void cutsTextsThatV3HasNoRoomFor() {
        line("remarks", "x".repeat(251), "reasonforrequestedquantity", "y".repeat(256))
                .has("remarks", "x".repeat(250))
                .has("requestedquantityexplanation", "y".repeat(255));
    }

    @Test
    void totalsWhatThereWasAndWhatCame() {
        line("beginningbalance", 3, "quantityreceived", 4).has("total", 7);
        line("beginningbalance", 3, "quantityreceived", null).has("total", 3);
        line("beginningbalance", null, "quantityreceived", 4).has("total", 4);
    }

    @Test
    void costsPacksAtThePriceRoundedAsMoney() {
        line("price", new BigDecimal("1.2350"), "packstoship", 3)
                .has("priceperpack", "1.24")
                .has("totalcost", "3.72");
        line("price", new BigDecimal("1.2350"), "packstoship", null).has("totalcost", "0.00");
    }

    @Test
    void hasNoCostWithoutAPriceR14() {
        line("price", null, "packstoship", 3).has("totalcost", null);
    }

    @Test
    void adjustsConsumptionPerPeriod() {
        line("normalizedconsumption", 5).has("adjustedconsumption", 15);
        line("normalizedconsumption", 5, "periodnormalizedconsumption", 14)
                .has("adjustedconsumption", 14);
    }

    @Test
    void averagesConsumptionPerMonthUnlessTheCountryWantsPeriodsD6() {
        line("amc", 10).has("averageconsumption", 10);
        line(PER_PERIOD, "amc", 10).has("averageconsumption", 30);
    }

    @Test
    void hasTheMonthsThatStockLastsAsItsMaximumD15() {
        line(STOCK, 25, "amc", 10, "maxmonthsofstock", 3).has(MAXIMUM, "2.5");
        line(STOCK, 25, "amc", 100).has(MAXIMUM, "0.3");
        line(PER_PERIOD, STOCK, 45, "amc", 10).has(MAXIMUM, "1.5");
    }

    @Test
    void hasNoMonthsOfStockWithoutConsumptionOrStockR14() {
        line(STOCK, 25, "amc", 0).has(MAXIMUM, "0");
        line(STOCK, 25, "amc", null).has(MAXIMUM, "0");
        line(STOCK, null, "amc", 10).has(MAXIMUM, "0.0");
    }

    @Test
    void hasNoMaximumWhenSkippedD15() {
        line(STOCK, 25, "amc", 10, "skipped", true).has(MAXIMUM, null);
    }

    @Test
    void keepsV2sMaximumWhereTheCountryWantsItD15() {
        line(V2_MAXIMUM, STOCK, 25, "amc", 10, "maxmonthsofstock", 3).has(MAXIMUM, "3");
        line(V2_MAXIMUM, "maxmonthsofstock", 3, "skipped", true).has(MAXIMUM, "3");
    }

    @Test
    void leavesOutFiguresThatV3HasNoRoomFor() {
        int most = Integer.MAX_VALUE;
        MappingTester<?> requisition =
                requisition(
                        Mappings.SETTINGS,
                        "beginningbalance",
                        most,
                        "quantityreceived",
                        1,
                        "normalizedconsumption",
                        most,
                        "price",
                        new BigDecimal("99999999999.9900"),
                        "packstoship",
                        most);

        LineTester.row(requisition)
                .has("total", null)
                .has("adjustedconsumption", null)
                .has("totalcost", null);
        assertThat(requisition.remarks()).contains("FIGURE_TOO_LARGE");
    }

    private static ExpectedRows line(@Nullable Object... columns) {
        return LineTester.row(requisition(Mappings.SETTINGS, columns));
    }

    private static ExpectedRows line(MappingSettings settings, @Nullable Object... columns) {
        return LineTester.row(requisition(settings, columns));
    }

    private static MappingTester<?> requisition(
            MappingSettings settings, @Nullable Object... columns) {
        return LineTester.with(LineTester.requisition(settings), columns);
    }
}
