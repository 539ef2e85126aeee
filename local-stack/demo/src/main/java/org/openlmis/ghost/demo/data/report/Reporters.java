package org.openlmis.ghost.demo.data.report;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Sink;

/** Who reports in which periods. */
public final class Reporters {

    /** A facility in several groups reports as the first of them demands. */
    private static final String READ_REPORTERS =
            """
            select distinct on (facility.id, program.id)
                facility.id, facility.code, facility.typeid, program.id, program.code, scheduleid,
                supervisorynodeid
            from programs_supported supported
            join facilities facility on facility.id = supported.facilityid
            join programs program on program.id = supported.programid
            join requisition_group_members member on member.facilityid = facility.id
            join requisition_groups team on team.id = member.requisitiongroupid
            join requisition_group_program_schedules schedule
                on schedule.requisitiongroupid = team.id and schedule.programid = program.id
            where supervisorynodeid is not null
            order by facility.id, program.id, team.id""";

    private static final String READ_PERIODS =
            """
            select id, scheduleid, enddate, coalesce(numberofmonths, 1)
            from processing_periods order by enddate, id""";
    private static final String READ_NODES = "select id, parentid from supervisory_nodes";

    private final Map<Integer, List<Reporter>> reportersOfSchedules = new HashMap<>();
    private final Map<Integer, @Nullable Integer> parents = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();

    private Reporters() {}

    /** Reads what was written about groups, schedules and nodes. */
    public static Reporters read(Sink sink) throws SQLException {
        Reporters all = new Reporters();
        sink.read(
                READ_NODES, row -> all.parents.put(row.getInt(1), row.getObject(2, Integer.class)));
        sink.read(
                READ_PERIODS,
                row ->
                        all.periods.add(
                                new Period(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getObject(3, LocalDateTime.class),
                                        row.getInt(4))));
        sink.read(
                READ_REPORTERS,
                row ->
                        all.add(
                                new Reporter(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getString(5),
                                        row.getInt(6),
                                        all.nodesFrom(row.getInt(7)))));
        return all;
    }

    /** Those who report in a period. */
    public List<Reporter> in(Period period) {
        return reportersOfSchedules.getOrDefault(period.schedule(), List.of());
    }

    /** The last periods, in the order of their ends, in which so many reports are due. */
    public List<Period> lastPeriods(int reports) {
        int due = 0;
        int first = periods.size();
        while (first > 0 && due < reports) {
            first--;
            due += in(periods.get(first)).size();
        }
        return periods.subList(first, periods.size());
    }

    private void add(Reporter reporter) {
        reportersOfSchedules
                .computeIfAbsent(reporter.schedule(), schedule -> new ArrayList<>())
                .add(reporter);
    }

    private List<Integer> nodesFrom(int first) {
        List<Integer> nodes = new ArrayList<>();
        Integer node = first;
        while (node != null) {
            nodes.add(node);
            node = parents.get(node);
        }
        return List.copyOf(nodes);
    }
}
