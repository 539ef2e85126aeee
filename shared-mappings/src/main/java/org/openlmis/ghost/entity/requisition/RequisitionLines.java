package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.function.Function;
import org.openlmis.ghost.entity.requisition.LineProducts.Ordered;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Line;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.Remark;

/**
 * The lines of a requisition, full supply or not; the same product may appear twice. A line whose
 * product is quarantined is left out with all it has (ruling R-4), so is one without a product.
 */
final class RequisitionLines {

    /** The v2 table of lines. */
    static final String V2_LINES = "requisition_line_items";

    private static final int VERSION = 1;

    /** A line, what it orders, and its figures. */
    private record Row(Line line, Ordered ordered, LineFigures figures) {}

    /** One of the earlier consumptions of a line. */
    private record Consumption(int lineId, int consumption) {}

    private final Definition<Requisition> requisition;
    private final Child<Line> lines;
    private final LineProducts products;
    private final RequisitionTimes times;
    private final Function<Aggregate<Requisition>, List<Row>> computed = this::rows;

    private RequisitionLines(
            Definition<Requisition> requisition,
            Child<Line> lines,
            LineProducts products,
            RequisitionTimes times) {
        this.requisition = requisition;
        this.lines = lines;
        this.products = products;
        this.times = times;
    }

    static void declare(
            Definition<Requisition> requisition,
            Child<Line> lines,
            LineProducts products,
            RequisitionTimes times) {
        RequisitionLines rows = new RequisitionLines(requisition, lines, products, times);
        rows.lines();
        rows.previousConsumptions();
        requisition.remarks(rows::tooLarge);
        requisition.remarks(rows::leftOut);
        rows.leaveBehind();
    }

    private void lines() {
        requisition
                .intoRows("requisition.requisition_line_items", it -> it.once(computed))
                .identity("id", V2_LINES, it -> it.line().id())
                .ref("requisitionid", "requisitions", it -> it.line().rnrId())
                .refOrNoRow(
                        "orderableid",
                        "products",
                        "referencedata.orderables",
                        it -> it.ordered().product().id())
                .always("orderableversionnumber", VERSION)
                .set("facilitytypeapprovedproductid", it -> it.ordered().approval())
                .always("facilitytypeapprovedproductversionnumber", VERSION)
                .set("beginningbalance", it -> it.line().beginningBalance())
                .set("totalreceivedquantity", it -> it.line().quantityReceived())
                .set("totalconsumedquantity", it -> it.line().quantityDispensed())
                .set("totallossesandadjustments", it -> it.line().totalLossesAndAdjustments())
                .set("stockonhand", it -> it.line().stockInHand())
                .set("totalstockoutdays", it -> it.line().stockOutDays())
                .set("numberofnewpatientsadded", it -> it.line().newPatientCount())
                .set("adjustedconsumption", it -> it.figures().adjustedConsumption())
                .set("averageconsumption", it -> it.figures().averageConsumption())
                .set("maximumstockquantity", it -> it.line().maxStockQuantity())
                .set("calculatedorderquantity", it -> it.line().calculatedOrderQuantity())
                .set("requestedquantity", it -> it.line().quantityRequested())
                .set("requestedquantityexplanation", it -> it.line().reasonForRequestedQuantity())
                .set("approvedquantity", it -> it.line().quantityApproved())
                .set("packstoship", it -> it.line().packsToShip())
                .set("total", it -> it.figures().total())
                .set("totalcost", it -> it.figures().totalCost())
                .set("remarks", it -> it.line().remarks())
                .set("skipped", it -> it.line().skipped())
                .set("priceperpack", it -> it.figures().price())
                .set("maxperiodsofstock", it -> it.figures().maxPeriodsOfStock())
                .set("nonfullsupply", it -> !it.line().fullSupply());
    }

    private void previousConsumptions() {
        requisition
                .intoRows("requisition.previous_adjusted_consumptions", this::consumptions)
                .asSetOf("requisitionlineitemid")
                .ref("requisitionlineitemid", V2_LINES, Consumption::lineId)
                .set("previousadjustedconsumption", Consumption::consumption);
    }

    private List<Row> rows(Aggregate<Requisition> it) {
        MappingSettings.Choices choices = requisition.settings().choices();
        int months = times.months(it);
        return products.ordered(it).stream()
                .map(
                        ordered ->
                                new Row(
                                        ordered.line(),
                                        ordered,
                                        new LineFigures(ordered.line(), months, choices)))
                .toList();
    }

    private List<Consumption> consumptions(Aggregate<Requisition> it) {
        return it.once(computed).stream()
                .flatMap(
                        row ->
                                row.figures().previousConsumptions().stream()
                                        .map(figure -> new Consumption(row.line().id(), figure)))
                .toList();
    }

    private List<Remark> tooLarge(Aggregate<Requisition> it) {
        return it.once(computed).stream()
                .filter(row -> !row.figures().tooLarge().isEmpty())
                .map(RequisitionLines::tooLarge)
                .toList();
    }

    private static Remark tooLarge(Row row) {
        return new Remark(
                "FIGURE_TOO_LARGE",
                V2_LINES,
                String.valueOf(row.line().id()),
                null,
                String.join(", ", row.figures().tooLarge()),
                "v3 has no room for these figures; they are empty");
    }

    /** v2 forbids it; the product may only be on its way. */
    private List<Remark> leftOut(Aggregate<Requisition> it) {
        return it.all(lines).stream()
                .filter(line -> products.ordered(it, line).isEmpty())
                .map(
                        line ->
                                new Remark(
                                        "PRODUCT_UNKNOWN",
                                        V2_LINES,
                                        String.valueOf(line.id()),
                                        "productcode",
                                        line.productCode(),
                                        "v2 has no product with this code; the line is left out"))
                .toList();
    }

    private void leaveBehind() {
        lines.leaveBehind(
                "copies of the product, which v3 shows by its orderable",
                "product",
                "productdisplayorder",
                "productcategorydisplayorder",
                "dispensingunit",
                "dosespermonth",
                "dosesperdispensingunit",
                "packsize",
                "roundtozero",
                "packroundingthreshold");
        lines.leaveBehind(
                "v3 has no such figure", "expirationdate", "reportingdays", "previousstockinhand");
        lines.leaveBehind("audit of v2", "createdby", "modifiedby", "modifieddate");
    }
}
