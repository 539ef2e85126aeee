package org.openlmis.ghost.demo.data.template;

import java.sql.SQLException;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class TemplateRows {

    private final Sink sink;

    /** Writes through that sink. */
    public TemplateRows(Sink sink) {
        this.sink = sink;
    }

    /** Writes forms for that many programs, which have to be there, and all reasons. */
    public void write(int programs) throws SQLException {
        new MasterColumnRows(sink).write();
        new ProgramColumnRows(sink).write(programs);
        new ReasonRows(sink).write();
    }
}
