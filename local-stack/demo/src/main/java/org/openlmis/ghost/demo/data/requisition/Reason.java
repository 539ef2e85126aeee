package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.demo.data.row.Sink;

/** A reason of losses and adjustments, and whether it adds to stock. */
public record Reason(String name, boolean additive) {

    private static final String READ =
            "select name, coalesce(additive, false) from losses_adjustments_types order by name";

    /** All that were written. */
    public static List<Reason> read(Sink sink) throws SQLException {
        List<Reason> reasons = new ArrayList<>();
        sink.read(READ, row -> reasons.add(new Reason(row.getString(1), row.getBoolean(2))));
        return reasons;
    }
}
