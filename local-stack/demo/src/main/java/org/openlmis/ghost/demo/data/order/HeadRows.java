package org.openlmis.ghost.demo.data.order;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes the files that told what was shipped, then orders themselves. */
final class HeadRows {

    private static final List<String> FILE_COLUMNS =
            List.of("id", "filename", "processingerror", "modifieddate");

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "shipmentid",
                    "status",
                    "ftpcomment",
                    "supplylineid",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate",
                    "ordernumber");

    private final Sink sink;
    private final Orders orders;

    HeadRows(Sink sink, Orders orders) {
        this.sink = sink;
        this.orders = orders;
    }

    void write() throws SQLException {
        files();
        Dice dice = sink.dice("orders");
        try (CopyTable table = sink.copy("orders", COLUMNS)) {
            orders.forEach(order -> table.row(row(order, dice)));
        }
    }

    private void files() throws SQLException {
        int[] last = {0};
        try (CopyTable table = sink.copy("shipment_file_info", FILE_COLUMNS)) {
            orders.forEach(
                    order -> {
                        Integer file = order.file();
                        if (file != null && file != last[0]) {
                            last[0] = file;
                            String name = "shipment_é_%05d.csv".formatted(file);
                            boolean isError = order.fate().isError();
                            table.row(List.of(file, name, isError, order.modified()));
                        }
                    });
        }
    }

    private static List<@Nullable Object> row(Order order, Dice dice) {
        int user = order.requisition().course().last().user();
        boolean hasFailed = order.fate().isFailed();
        return Arrays.asList(
                order.id(),
                order.file(),
                order.fate().status(),
                hasFailed ? "supply.line.missing" : null,
                order.supplyLine(),
                user,
                dice.unless(0.001, order.created()),
                user,
                dice.unless(0.001, order.modified()),
                order.number());
    }
}
