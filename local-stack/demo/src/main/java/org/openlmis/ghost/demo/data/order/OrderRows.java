package org.openlmis.ghost.demo.data.order;

import java.sql.SQLException;
import org.openlmis.ghost.demo.data.requisition.Lines;
import org.openlmis.ghost.demo.data.requisition.Requisitions;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class OrderRows {

    private final Sink sink;
    private final Requisitions requisitions;
    private final Lines lines;

    /** Writes what became of these. */
    public OrderRows(Sink sink, Requisitions requisitions, Lines lines) {
        this.sink = sink;
        this.requisitions = requisitions;
        this.lines = lines;
    }

    /** Writes everything; supply lines and requisitions have to be there. */
    public void write() throws SQLException {
        Orders orders = new Orders(sink, requisitions);
        new HeadRows(sink, orders).write();
        new ShipmentRows(sink, orders, lines).write();
        new ProofRows(sink, orders, lines).write();
    }
}
