package org.openlmis.ghost.demo.data.requisition;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.report.Item;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes lines: what was reported, with copies of what the product was like. */
final class LineRows {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "rnrid",
                    "productcode",
                    "product",
                    "productdisplayorder",
                    "productcategory",
                    "productcategorydisplayorder",
                    "dispensingunit",
                    "dosespermonth",
                    "dosesperdispensingunit",
                    "packsize",
                    "roundtozero",
                    "packroundingthreshold",
                    "fullsupply",
                    "price",
                    "maxmonthsofstock",
                    "skipped",
                    "beginningbalance",
                    "quantityreceived",
                    "quantitydispensed",
                    "totallossesandadjustments",
                    "stockinhand",
                    "stockoutdays",
                    "normalizedconsumption",
                    "periodnormalizedconsumption",
                    "amc",
                    "maxstockquantity",
                    "calculatedorderquantity",
                    "quantityrequested",
                    "quantityapproved",
                    "packstoship",
                    "reasonforrequestedquantity",
                    "remarks",
                    "newpatientcount",
                    "expirationdate",
                    "reportingdays",
                    "previousnormalizedconsumptions",
                    "previousstockinhand",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private static final int COLUMNS_OF_STOCK = 11;

    private final Sink sink;
    private final Requisitions requisitions;
    private final Lines lines;

    LineRows(Sink sink, Requisitions requisitions, Lines lines) {
        this.sink = sink;
        this.requisitions = requisitions;
        this.lines = lines;
    }

    void write() throws SQLException {
        Dice dice = sink.dice("requisition_line_items");
        LineTexts texts = new LineTexts(dice);
        try (CopyTable table = sink.copy("requisition_line_items", COLUMNS)) {
            requisitions.forEach(
                    requisition -> {
                        for (Line line : lines.of(requisition)) {
                            table.row(row(requisition, line, dice, texts));
                        }
                    });
        }
    }

    private static List<@Nullable Object> row(
            Requisition requisition, Line line, Dice dice, LineTexts texts) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(line.id());
        row.add(requisition.id());
        addProduct(row, line.item(), dice);
        row.add(line.entry().maxMonths());
        row.add(line.skipped());
        row.add(line.beginningBalance());
        addStock(row, line.stock());
        Line.Order order = line.order();
        row.add(order == null ? null : order.approved());
        row.add(order == null ? null : order.packs());
        texts.addTo(row, line);
        addHistory(row, requisition, dice);
        Course course = requisition.course();
        row.addAll(Audit.values(dice, course.start(), course.last().at()));
        return row;
    }

    private static void addProduct(List<@Nullable Object> row, Item item, Dice dice) {
        row.add(item.code());
        row.add(dice.unless(0.001, item.name()));
        row.add(item.displayOrder());
        row.add(item.category());
        row.add(item.categoryDisplayOrder());
        row.add(item.unit());
        row.add(item.dosesPerMonth());
        row.add(item.dosesPerUnit());
        row.add(item.packSize());
        row.add(item.roundToZero());
        row.add(item.packRoundingThreshold());
        row.add(item.fullSupply());
        row.add(price(item.price(), dice));
    }

    /** Some prices are of fractions of a cent. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal price, Dice dice) {
        if (price == null || !dice.hits(0.05)) {
            return price;
        }
        return price.add(BigDecimal.valueOf(dice.between(1, 99), 4));
    }

    private static void addStock(List<@Nullable Object> row, Line.@Nullable Stock stock) {
        if (stock == null) {
            row.addAll(Collections.nCopies(COLUMNS_OF_STOCK, null));
            return;
        }
        row.addAll(
                Arrays.asList(
                        stock.received(),
                        stock.dispensed(),
                        stock.losses(),
                        stock.inHand(),
                        stock.stockOutDays(),
                        stock.normalizedConsumption(),
                        stock.periodNormalizedConsumption(),
                        stock.amc(),
                        stock.maximum(),
                        stock.calculatedOrder(),
                        stock.requested()));
    }

    /** Consumptions of earlier periods, cut off where v2's column ends. */
    private static void addHistory(List<@Nullable Object> row, Requisition requisition, Dice dice) {
        int periods = dice.between(0, 2);
        List<Integer> consumptions = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            consumptions.add(dice.between(0, 900));
        }
        boolean isCutOff = requisition.position() == Lines.WITH_FLAWS || dice.hits(0.002);
        String text = isCutOff ? "[1234567, 2345678, 345678" : consumptions.toString();
        row.add(30 * requisition.period().months());
        row.add(dice.unless(0.01, text));
        row.add(dice.unless(0.3, dice.between(0, 500)));
    }
}
