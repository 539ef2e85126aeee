package org.openlmis.ghost.demo.data.people;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes who plays which role: at a node for a program, at home for a program, or everywhere. Some
 * assignments mean nothing, and some are there twice.
 */
final class AssignmentRows {

    private static final List<String> COLUMNS =
            List.of("id", "userid", "roleid", "programid", "supervisorynodeid", "deliveryzoneid");

    private static final int DELIVERY_ZONES = 2;

    private final Sink sink;
    private final People people;
    private int id;

    AssignmentRows(Sink sink, People people) {
        this.sink = sink;
        this.people = people;
    }

    void write() throws SQLException {
        deliveryZones();
        try (CopyTable table = sink.copy("role_assignments", COLUMNS)) {
            for (int user = 1; user <= people.users(); user++) {
                Set<Assignment> assignments = new LinkedHashSet<>();
                addUsual(assignments, sink.dice("assignments of a user", user));
                addUnusual(assignments, user);
                for (Assignment assignment : assignments) {
                    table.row(assignment.row(++id, user));
                }
                if (user == UserNames.ADMIN) {
                    table.row(Assignment.everywhere(Roles.ADMINISTRATOR).row(++id, user));
                }
            }
        }
    }

    private void deliveryZones() throws SQLException {
        String name = "delivery_zones";
        try (AuditedTable table = sink.audited(sink.dice(name), name, "id", "code", "name")) {
            for (int zone = 1; zone <= DELIVERY_ZONES; zone++) {
                table.row(zone, "DZ" + zone, "Delivery zone " + zone);
            }
        }
    }

    private void addUsual(Set<Assignment> assignments, Dice dice) {
        if (dice.hits(0.3)) {
            int node = dice.between(1, people.nodes());
            for (int program = 1; program <= people.programs(); program++) {
                if (dice.hits(0.8)) {
                    assignments.add(Assignment.at(node, program, supervisor(dice)));
                }
            }
        } else {
            for (int i = dice.between(1, 4); i > 0; i--) {
                assignments.add(Assignment.atHome(program(dice), atHome(dice)));
            }
        }
        if (dice.hits(0.2)) {
            assignments.add(Assignment.everywhere(Roles.REPORT_VIEWER));
        }
    }

    /** What each of the first users has whatever the scale. */
    private static void addUnusual(Set<Assignment> assignments, int user) {
        switch (user) {
            case UserNames.ADMIN -> assignments.add(Assignment.everywhere(Roles.ADMINISTRATOR));
            case 2 -> assignments.add(new Assignment(Roles.SUPERVISOR, null, 1, null));
            case 3 -> assignments.add(new Assignment(Roles.DISTRIBUTION_PLANNER, 1, null, 1));
            case 4 -> assignments.add(Assignment.atHome(2, Roles.DISTRIBUTION_PLANNER));
            case 5 -> assignments.add(Assignment.everywhere(Roles.GUEST));
            case 6 -> assignments.add(Assignment.atHome(1, Roles.STORE_IN_CHARGE));
            case 7 -> assignments.add(Assignment.at(1, 1, Roles.SUPERVISOR));
            case 8 -> assignments.add(Assignment.at(2, 1, Roles.REGIONAL_PHARMACIST));
            case 9 -> assignments.add(Assignment.everywhere(Roles.REGIONAL_PHARMACIST));
            default -> {}
        }
    }

    private int program(Dice dice) {
        return dice.between(1, people.programs());
    }

    private int supervisor(Dice dice) {
        return dice.oneOf(List.of(Roles.SUPERVISOR, Roles.SUPERVISOR, Roles.REGIONAL_PHARMACIST));
    }

    private int atHome(Dice dice) {
        return dice.hits(0.6) ? Roles.STORE_IN_CHARGE : dice.between(Roles.GUEST, people.roles());
    }

    /** A role of a user, and where it is played. */
    private record Assignment(
            int role, @Nullable Integer program, @Nullable Integer node, @Nullable Integer zone) {

        static Assignment at(int node, int program, int role) {
            return new Assignment(role, program, node, null);
        }

        static Assignment atHome(int program, int role) {
            return new Assignment(role, program, null, null);
        }

        static Assignment everywhere(int role) {
            return new Assignment(role, null, null, null);
        }

        List<@Nullable Object> row(int id, int user) {
            return Arrays.asList(id, user, role, program, node, zone);
        }
    }
}
