package org.openlmis.ghost.demo.data.people;

import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class PeopleRows {

    private final Sink sink;
    private final People people;

    /** Writes that many rows. */
    public PeopleRows(Sink sink, People people) {
        this.sink = sink;
        this.people = people;
    }

    /** Writes everything; programs, nodes and these facilities have to be there. */
    public void write(List<Facility> facilities) throws SQLException {
        new UserRows(sink, facilities).write(people.users());
        new RoleRows(sink).write(people.roles());
        new AssignmentRows(sink, people).write();
        new FulfillmentRows(sink, people).write(facilities);
    }
}
