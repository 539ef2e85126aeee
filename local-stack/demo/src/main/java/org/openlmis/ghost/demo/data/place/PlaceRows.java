package org.openlmis.ghost.demo.data.place;

import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class PlaceRows {

    private final Sink sink;
    private final Places places;

    /** Writes that many rows. */
    public PlaceRows(Sink sink, Places places) {
        this.sink = sink;
        this.places = places;
    }

    /** Writes everything and returns the facilities in the order of their ids. */
    public List<Facility> write() throws SQLException {
        new ZoneRows(sink).write(places.zonesPerLevel());
        new ReferenceRows(sink).write(places);
        List<Facility> facilities = new FacilityRows(sink, places).write();
        new ProgramsSupportedRows(sink, places).write(facilities);
        return facilities;
    }
}
