package org.openlmis.ghost.demo.data.order;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.report.Item;
import org.openlmis.ghost.demo.data.requisition.Line;
import org.openlmis.ghost.demo.data.requisition.Lines;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes what was shipped; a product in two parts now and then, or another in its place. */
final class ShipmentRows {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "orderid",
                    "concatenatedorderid",
                    "facilitycode",
                    "programcode",
                    "ordernumber",
                    "productcode",
                    "productname",
                    "dispensingunit",
                    "productcategory",
                    "productcategorydisplayorder",
                    "productdisplayorder",
                    "fullsupply",
                    "packsize",
                    "quantityordered",
                    "packstoship",
                    "quantityshipped",
                    "cost",
                    "packeddate",
                    "shippeddate",
                    "substitutedproductcode",
                    "substitutedproductname",
                    "substitutedproductquantityshipped",
                    "replacedproductcode",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private final Sink sink;
    private final Orders orders;
    private final Lines lines;
    private int id;

    ShipmentRows(Sink sink, Orders orders, Lines lines) {
        this.sink = sink;
        this.orders = orders;
        this.lines = lines;
    }

    void write() throws SQLException {
        Dice dice = sink.dice("shipment_line_items");
        try (CopyTable table = sink.copy("shipment_line_items", COLUMNS)) {
            orders.forEach(
                    order -> {
                        if (order.fate().isShipped() && !order.fate().isError()) {
                            write(order, table, dice);
                        }
                    });
        }
    }

    private void write(Order order, CopyTable table, Dice dice) throws SQLException {
        for (Line line : lines.of(order.requisition())) {
            if (line.packs() > 0) {
                for (int parts = id == 0 || dice.hits(0.01) ? 2 : 1; parts > 0; parts--) {
                    table.row(row(order, line, dice));
                }
            }
        }
    }

    private List<@Nullable Object> row(Order order, Line line, Dice dice) {
        Item item = line.item();
        LocalDateTime packed = order.modified().minusHours(dice.between(1, 40));
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(++id);
        row.add(order.id());
        row.add(dice.unless(0.5, "" + order.id()));
        row.add(order.requisition().reporter().facilityCode());
        row.add(order.requisition().reporter().programCode());
        row.add(order.number());
        addProduct(row, item);
        row.add(item.packSize());
        row.add(line.packs());
        row.add(line.packs());
        row.add(dice.hits(0.9) ? line.packs() : dice.between(0, line.packs()));
        row.add(dice.unless(0.4, BigDecimal.valueOf(dice.between(0, 999_999), 2)));
        row.add(dice.unless(0.1, packed));
        row.add(dice.unless(0.2, packed.plusHours(3)));
        addSubstitute(row, item, dice);
        row.addAll(Audit.values(dice, packed, order.modified()));
        return row;
    }

    static void addProduct(List<@Nullable Object> row, Item item) {
        row.add(item.code());
        row.add(item.name());
        row.add(item.unit());
        row.add(item.category());
        row.add(item.categoryDisplayOrder());
        row.add(item.displayOrder());
        row.add(item.fullSupply());
    }

    private void addSubstitute(List<@Nullable Object> row, Item item, Dice dice) {
        boolean isSubstituted = id == 3 || dice.hits(0.01);
        row.add(isSubstituted ? "SUB-" + item.product() : null);
        row.add(isSubstituted ? "Substitut de " + item.product() : null);
        row.add(isSubstituted ? dice.between(1, 20) : null);
        row.add(isSubstituted ? item.code() : null);
    }
}
