package org.openlmis.ghost.demo.data.supervision;

import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class SupervisionRows {

    private final Sink sink;
    private final Supervision supervision;

    /** Writes that many rows. */
    public SupervisionRows(Sink sink, Supervision supervision) {
        this.sink = sink;
        this.supervision = supervision;
    }

    /** Writes everything; programs and these facilities have to be there. */
    public void write(List<Facility> facilities) throws SQLException {
        new ScheduleRows(sink).write(supervision.years());
        new NodeRows(sink, facilities).write(supervision.nodesPerLevel());
        new GroupRows(sink, supervision).write(facilities);
        new SupplyLineRows(sink, supervision).write(facilities);
    }
}
