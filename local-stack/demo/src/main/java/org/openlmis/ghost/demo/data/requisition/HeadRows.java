package org.openlmis.ghost.demo.data.requisition;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes requisitions themselves; a few have lost their date. */
final class HeadRows {

    private static final int UNDATED = 11;
    private static final int CREATED_DATE = 10;

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "facilityid",
                    "programid",
                    "periodid",
                    "status",
                    "emergency",
                    "fullsupplyitemssubmittedcost",
                    "nonfullsupplyitemssubmittedcost",
                    "supervisorynodeid",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate",
                    "allocatedbudget",
                    "clientsubmittedtime",
                    "clientsubmittednotes");

    private final Sink sink;
    private final Requisitions requisitions;

    HeadRows(Sink sink, Requisitions requisitions) {
        this.sink = sink;
        this.requisitions = requisitions;
    }

    void write() throws SQLException {
        Dice dice = sink.dice("heads of requisitions");
        try (CopyTable table = sink.copy("requisitions", COLUMNS)) {
            requisitions.forEach(requisition -> table.row(row(requisition, dice)));
        }
    }

    private static List<@Nullable Object> row(Requisition requisition, Dice dice) {
        Course course = requisition.course();
        boolean isSubmitted = course.has("SUBMITTED");
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(requisition.id());
        row.add(requisition.reporter().facility());
        row.add(requisition.reporter().program());
        row.add(requisition.period().id());
        row.add(requisition.status());
        row.add(requisition.emergency());
        row.add(isSubmitted ? cost(dice, 9_000_000) : null);
        row.add(isSubmitted ? cost(dice, 300_000) : null);
        row.add(course.node());
        row.addAll(Audit.values(dice, course.start(), course.last().at()));
        row.add(dice.unless(0.8, cost(dice, 10_000_000)));
        row.add(isSubmitted ? dice.unless(0.7, course.last().at().minusMinutes(7)) : null);
        row.add(dice.unless(0.95, "Sent by phone – réseau lent"));
        if (requisition.position() == UNDATED) {
            row.set(CREATED_DATE, null);
        }
        return row;
    }

    private static BigDecimal cost(Dice dice, int highest) {
        return BigDecimal.valueOf(dice.between(0, highest), 2);
    }
}
