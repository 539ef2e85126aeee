package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes status changes. One requisition has none, one has a change nobody understands, and a few
 * changes have lost their date.
 */
final class ChangeRows {

    static final int WITHOUT_CHANGES = 12;

    private static final int WITH_UNKNOWN_CHANGE = 13;
    private static final int WITH_UNDATED_CHANGE = 14;

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "rnrid",
                    "status",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate",
                    "username");

    private final Sink sink;
    private final Requisitions requisitions;
    private int id;

    ChangeRows(Sink sink, Requisitions requisitions) {
        this.sink = sink;
        this.requisitions = requisitions;
    }

    void write() throws SQLException {
        String name = "requisition_status_changes";
        Dice dice = sink.dice(name);
        try (CopyTable table = sink.copy(name, COLUMNS)) {
            requisitions.forEach(requisition -> write(requisition, table, dice));
        }
    }

    private void write(Requisition requisition, CopyTable table, Dice dice) throws SQLException {
        int position = requisition.position();
        if (position == WITHOUT_CHANGES) {
            return;
        }
        Course course = requisition.course();
        for (Course.Step step : course.steps()) {
            boolean isFirst = step.equals(course.steps().get(0));
            writeStep(requisition.id(), step, position, isFirst, table, dice);
        }
        if (position == WITH_UNKNOWN_CHANGE) {
            Course.Step last = course.last();
            Course.Step odd = new Course.Step("PRINTED", last.at().plusHours(1), last.user());
            writeStep(requisition.id(), odd, position, false, table, dice);
        }
    }

    private void writeStep(
            int requisition,
            Course.Step step,
            int position,
            boolean isFirst,
            CopyTable table,
            Dice dice)
            throws SQLException {
        boolean isUndated = position == WITH_UNDATED_CHANGE && isFirst;
        table.row(
                Arrays.asList(
                        ++id,
                        requisition,
                        step.status(),
                        step.user(),
                        isUndated ? null : dice.unless(0.001, step.at()),
                        step.user(),
                        dice.unless(0.001, step.at()),
                        dice.unless(0.3, "user" + step.user())));
    }
}
