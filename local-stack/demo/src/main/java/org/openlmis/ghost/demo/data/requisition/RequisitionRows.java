package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class RequisitionRows {

    private final Sink sink;
    private final Requisitions requisitions;
    private final Lines lines;

    /** Writes these. */
    public RequisitionRows(Sink sink, Requisitions requisitions, Lines lines) {
        this.sink = sink;
        this.requisitions = requisitions;
        this.lines = lines;
    }

    /** Writes everything; all reference data has to be there. */
    public void write() throws SQLException {
        new HeadRows(sink, requisitions).write();
        new LineRows(sink, requisitions, lines).write();
        new LossRows(sink, requisitions, lines).write();
        new ChangeRows(sink, requisitions).write();
        new RemarkRows(sink, requisitions).write();
    }
}
