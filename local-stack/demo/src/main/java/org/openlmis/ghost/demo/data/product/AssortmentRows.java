package org.openlmis.ghost.demo.data.product;

import java.sql.SQLException;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class AssortmentRows {

    private final Sink sink;
    private final Assortment assortment;

    /** Writes that many rows. */
    public AssortmentRows(Sink sink, Assortment assortment) {
        this.sink = sink;
        this.assortment = assortment;
    }

    /** Writes everything; programs and facility types have to be there. */
    public void write() throws SQLException {
        new ClassificationRows(sink).write();
        new ProductRows(sink).write(assortment.products());
        new ProgramProductRows(sink, new ProgramProducts(sink, assortment)).write();
        new ApprovedProductRows(sink, new ProgramProducts(sink, assortment), assortment).write();
        new LotRows(sink, assortment).write();
    }
}
