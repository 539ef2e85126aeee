package org.openlmis.ghost.demo.data.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.requisition.Line;
import org.openlmis.ghost.demo.data.requisition.Lines;
import org.openlmis.ghost.demo.data.requisition.Requisition;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes proofs of delivery; those not submitted yet tell nothing of what arrived. */
final class ProofRows {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "orderid",
                    "facilityid",
                    "programid",
                    "periodid",
                    "receiveddate",
                    "deliveredby",
                    "receivedby",
                    "ordernumber",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private static final List<String> LINE_COLUMNS =
            List.of(
                    "id",
                    "podid",
                    "productcode",
                    "productname",
                    "dispensingunit",
                    "productcategory",
                    "productcategorydisplayorder",
                    "productdisplayorder",
                    "fullsupply",
                    "packstoship",
                    "quantityshipped",
                    "quantityreceived",
                    "quantityreturned",
                    "notes",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private final Sink sink;
    private final Orders orders;
    private final Lines lines;
    private int id;
    private int lineId;

    ProofRows(Sink sink, Orders orders, Lines lines) {
        this.sink = sink;
        this.orders = orders;
        this.lines = lines;
    }

    void write() throws SQLException {
        proofs();
        id = 0;
        Dice dice = sink.dice("pod_line_items");
        try (CopyTable table = sink.copy("pod_line_items", LINE_COLUMNS)) {
            orders.forEach(
                    order -> {
                        if (order.fate().isConfirmed()) {
                            id++;
                            writeLines(order, table, dice);
                        }
                    });
        }
    }

    private void proofs() throws SQLException {
        Dice dice = sink.dice("pod");
        try (CopyTable table = sink.copy("pod", COLUMNS)) {
            orders.forEach(
                    order -> {
                        if (order.fate().isConfirmed()) {
                            table.row(row(order, dice));
                        }
                    });
        }
    }

    private List<@Nullable Object> row(Order order, Dice dice) {
        Requisition requisition = order.requisition();
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(++id);
        row.add(order.id());
        row.add(requisition.reporter().facility());
        row.add(requisition.reporter().program());
        row.add(requisition.period().id());
        row.add(dice.unless(0.02, order.modified()));
        row.add(dice.unless(0.2, "Chauffeur " + dice.between(1, 9)));
        row.add(dice.unless(0.2, " Nurse " + dice.between(1, 9)));
        row.add(order.number());
        row.addAll(Audit.values(dice, order.modified(), order.modified()));
        return row;
    }

    private void writeLines(Order order, CopyTable table, Dice dice) throws SQLException {
        for (Line line : lines.of(order.requisition())) {
            if (line.packs() > 0) {
                table.row(line(order, line, dice));
            }
        }
    }

    private List<@Nullable Object> line(Order order, Line line, Dice dice) {
        boolean isSubmitted = order.fate().status().equals("RECEIVED");
        boolean isComplete = dice.hits(0.9);
        int shipped = line.packs();
        int received = isComplete ? shipped : dice.between(0, shipped);
        List<@Nullable Object> row = new ArrayList<>(LINE_COLUMNS.size());
        row.add(++lineId);
        row.add(id);
        ShipmentRows.addProduct(row, line.item());
        row.add(shipped);
        row.add(order.fate().isShipped() ? dice.unless(0.02, shipped) : null);
        row.add(isSubmitted ? dice.unless(0.01, received) : null);
        row.add(isComplete || !isSubmitted ? null : (Object) (shipped - received));
        row.add(isComplete ? null : "Cartons mouillés – returned");
        row.addAll(Audit.values(dice, order.modified(), order.modified()));
        return row;
    }
}
