package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes what got lost or was found, line by line. */
final class LossRows {

    private static final List<String> COLUMNS =
            List.of(
                    "requisitionlineitemid",
                    "type",
                    "quantity",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private final Sink sink;
    private final Requisitions requisitions;
    private final Lines lines;

    LossRows(Sink sink, Requisitions requisitions, Lines lines) {
        this.sink = sink;
        this.requisitions = requisitions;
        this.lines = lines;
    }

    void write() throws SQLException {
        String name = "requisition_line_item_losses_adjustments";
        Dice dice = sink.dice(name);
        try (CopyTable table = sink.copy(name, COLUMNS)) {
            requisitions.forEach(
                    requisition -> {
                        for (Line line : lines.of(requisition)) {
                            for (Line.Loss loss : line.losses()) {
                                table.row(row(requisition, line, loss, dice));
                            }
                        }
                    });
        }
    }

    private static List<@Nullable Object> row(
            Requisition requisition, Line line, Line.Loss loss, Dice dice) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(line.id());
        row.add(loss.reason().name());
        row.add(loss.quantity());
        Course course = requisition.course();
        row.addAll(Audit.values(dice, course.last().at(), course.last().at()));
        return row;
    }
}
