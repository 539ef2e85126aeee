package org.openlmis.ghost.demo.data.people;

import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes who fills orders at which warehouse; one does so in a role that is not for that. */
final class FulfillmentRows {

    private static final int SURE_CLERK = 10;
    private static final int CLERK_WITH_MIXED_ROLE = 11;
    private static final int CLERK_WITH_OTHER_ROLE = 12;

    private final Sink sink;
    private final People people;

    FulfillmentRows(Sink sink, People people) {
        this.sink = sink;
        this.people = people;
    }

    void write(List<Facility> facilities) throws SQLException {
        List<Facility> warehouses = facilities.stream().filter(Facility::isWarehouse).toList();
        String name = "fulfillment_role_assignments";
        Dice dice = sink.dice(name);
        try (AuditedTable table = sink.audited(dice, name, "userid", "roleid", "facilityid")) {
            for (int user = 1; user <= people.users(); user++) {
                if ((user >= SURE_CLERK && user <= CLERK_WITH_OTHER_ROLE) || dice.hits(0.03)) {
                    table.row(user, role(user), dice.oneOf(warehouses).id());
                }
            }
        }
    }

    private static int role(int user) {
        return switch (user) {
            case CLERK_WITH_MIXED_ROLE -> Roles.REGIONAL_PHARMACIST;
            case CLERK_WITH_OTHER_ROLE -> Roles.REPORT_VIEWER;
            default -> Roles.WAREHOUSE_CLERK;
        };
    }
}
