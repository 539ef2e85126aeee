package org.openlmis.ghost.demo.data.supervision;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.data.row.Sink;
import org.openlmis.ghost.demo.data.supervision.Groups.Group;

/** Writes requisition groups, the facilities in them, and when these report for which program. */
final class GroupRows {

    private final Sink sink;
    private final Supervision supervision;
    private final List<Group> groups;
    private int lastId;

    GroupRows(Sink sink, Supervision supervision) {
        this.sink = sink;
        this.supervision = supervision;
        this.groups = Groups.of(sink, supervision.nodes());
    }

    void write(List<Facility> facilities) throws SQLException {
        groups();
        members(facilities);
        schedules(facilities);
    }

    private void groups() throws SQLException {
        String name = "requisition_groups";
        Dice dice = sink.dice(name);
        Names names = new Names(dice);
        try (AuditedTable table =
                sink.audited(
                        dice, name, "id", "code", "name", "description", "supervisorynodeid")) {
            for (Group group : groups) {
                table.row(
                        group.id(),
                        "RG%03d%c".formatted(group.id(), 'A' + group.turn()),
                        names.place() + " group " + (char) ('A' + group.turn()),
                        dice.unless(0.7, "Group " + group.id()),
                        group.node());
            }
        }
    }

    private void members(List<Facility> facilities) throws SQLException {
        String name = "requisition_group_members";
        Dice dice = sink.dice(name);
        lastId = 0;
        try (AuditedTable table =
                sink.audited(dice, name, "id", "requisitiongroupid", "facilityid")) {
            for (int i = 0; i < facilities.size(); i++) {
                for (int group : groupsOf(i, dice)) {
                    table.row(++lastId, group, facilities.get(i).id());
                }
            }
        }
    }

    /** The first two are in every group without node, the third in no group at all. */
    private Set<Integer> groupsOf(int position, Dice dice) {
        Set<Integer> own = new TreeSet<>();
        if (position == 2 || dice.hits(0.01)) {
            return own;
        }
        own.add(dice.between(1, groups.size()));
        if (dice.hits(0.02)) {
            own.add(dice.between(1, groups.size()));
        }
        if (position < 2) {
            groups.stream().filter(group -> group.node() == null).map(Group::id).forEach(own::add);
        }
        return own;
    }

    private void schedules(List<Facility> facilities) throws SQLException {
        String name = "requisition_group_program_schedules";
        Dice dice = sink.dice(name);
        lastId = 0;
        try (AuditedTable table =
                sink.audited(
                        dice,
                        name,
                        "id",
                        "requisitiongroupid",
                        "programid",
                        "scheduleid",
                        "directdelivery",
                        "dropofffacilityid")) {
            for (Group group : groups) {
                writeSchedules(table, group, facilities, dice);
            }
        }
    }

    private void writeSchedules(
            AuditedTable table, Group group, List<Facility> facilities, Dice dice)
            throws SQLException {
        for (int program = 1; program <= supervision.programs(); program++) {
            if (program == 1 || dice.hits(0.8)) {
                boolean direct = dice.hits(0.6);
                table.row(
                        ++lastId,
                        group.id(),
                        program,
                        schedule(program, group).id(),
                        direct,
                        direct ? null : dice.oneOf(facilities).id());
            }
        }
    }

    /** Programs report monthly or quarterly; the last group follows a schedule v3 refuses. */
    private Schedule schedule(int program, Group group) {
        if (group.id() == groups.size()) {
            return Schedule.COLLIDING;
        }
        return switch (program) {
            case 1 -> Schedule.quarterly(group.turn());
            case 3 -> Schedule.LABORATORY;
            default -> Schedule.MONTHLY;
        };
    }
}
