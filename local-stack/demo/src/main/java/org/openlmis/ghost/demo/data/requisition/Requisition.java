package org.openlmis.ghost.demo.data.requisition;

import java.util.List;
import org.openlmis.ghost.demo.data.report.Form;
import org.openlmis.ghost.demo.data.report.Period;
import org.openlmis.ghost.demo.data.report.Reporter;

/**
 * One requisition without its lines.
 *
 * @param position its place among all, from 0: the first ones carry the flaws
 * @param firstLine key of its first line
 * @param entries what its lines are about
 */
public record Requisition(
        int id,
        int position,
        Reporter reporter,
        Period period,
        boolean emergency,
        Course course,
        int firstLine,
        List<Form.Entry> entries) {

    /** What v2 says of it, which in one case nobody understands. */
    public String status() {
        return position == Requisitions.OF_UNKNOWN_STATUS ? "ARCHIVED" : course.last().status();
    }
}
