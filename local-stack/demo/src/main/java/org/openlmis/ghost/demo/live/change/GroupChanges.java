package org.openlmis.ghost.demo.live.change;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes requisition groups: their nodes, their members, and what they report when. */
final class GroupChanges {

    private static final String FIND_GROUP_OF_MEMBER =
            "select requisitiongroupid from requisition_group_members where id = :id";
    private static final String FIND_FACILITY_OF_MEMBER =
            "select facilityid from requisition_group_members where id = :id";
    private static final String DELETE_MEMBER =
            "delete from requisition_group_members where id = :id";
    private static final String INSERT_MEMBER =
            """
            insert into requisition_group_members (requisitiongroupid, facilityid)
            values (:group, :facility)
            on conflict (requisitiongroupid, facilityid) do nothing""";
    private static final String MOVE =
            """
            update requisition_groups set supervisorynodeid = :node, modifieddate = now()
            where id = :id""";
    private static final String INSERT =
            """
            with next as (
                select nextval(pg_get_serial_sequence('requisition_groups', 'id'))::integer as id
            )
            insert into requisition_groups (id, code, name, supervisorynodeid)
            select id, 'LIVE' || id, :name, :node from next
            returning id""";
    private static final String INSERT_SCHEDULE =
            """
            insert into requisition_group_program_schedules (requisitiongroupid, programid,
                scheduleid, directdelivery, dropofffacilityid)
            values (:group, :program, :schedule, :direct, :facility)
            on conflict (requisitiongroupid, programid) do nothing""";
    private static final String DELETE_SCHEDULES =
            "delete from requisition_group_program_schedules where requisitiongroupid = :id";
    private static final String DELETE_MEMBERS =
            "delete from requisition_group_members where requisitiongroupid = :id";
    private static final String DELETE = "delete from requisition_groups where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;

    GroupChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
    }

    /** Passes over members whose facility another transaction holds. */
    boolean moveMember() {
        Optional<Integer> member = rows.lock("requisition_group_members");
        return member.map(this::moveMember).orElse(false);
    }

    boolean move() {
        Optional<Integer> group = rows.lockForEdit("requisition_groups", "");
        group.ifPresent(
                id ->
                        v2.sql(MOVE)
                                .param("id", id)
                                .param("node", dice.unless(0.1, rows.any("supervisory_nodes")))
                                .update());
        return group.isPresent();
    }

    boolean insert() {
        int group =
                v2.sql(INSERT)
                        .param("name", names.place() + " live group")
                        .param("node", rows.any("supervisory_nodes"))
                        .query(Integer.class)
                        .single();
        insertSchedules(group);
        for (int i = dice.between(0, 3); i > 0; i--) {
            rows.share("facilities").ifPresent(facility -> insertMember(group, facility));
        }
        return true;
    }

    boolean delete() {
        Optional<Integer> group = rows.lock("requisition_groups", "code like 'LIVE%'");
        group.ifPresent(
                id -> {
                    execute(DELETE_MEMBERS, id);
                    execute(DELETE_SCHEDULES, id);
                    execute(DELETE, id);
                });
        return group.isPresent();
    }

    boolean replaceSchedules() {
        Optional<Integer> group = rows.lockForEdit("requisition_groups", "");
        group.ifPresent(
                id -> {
                    execute(DELETE_SCHEDULES, id);
                    insertSchedules(id);
                });
        return group.isPresent();
    }

    private boolean moveMember(int member) {
        int facility = find(FIND_FACILITY_OF_MEMBER, member);
        int group = find(FIND_GROUP_OF_MEMBER, member);
        int other = rows.any("requisition_groups");
        if (other == group || !rows.share("facilities", facility)) {
            return false;
        }
        execute(DELETE_MEMBER, member);
        insertMember(other, facility);
        return true;
    }

    private void insertMember(int group, int facility) {
        v2.sql(INSERT_MEMBER).param("group", group).param("facility", facility).update();
    }

    private void insertSchedules(int group) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            Optional<Integer> dropOff = rows.share("facilities");
            v2.sql(INSERT_SCHEDULE)
                    .param("group", group)
                    .param("program", rows.any("programs"))
                    .param("schedule", rows.any("processing_schedules"))
                    .param("direct", dice.hits(0.5))
                    .param("facility", dropOff.orElse(null))
                    .update();
        }
    }

    private int find(String sql, int id) {
        return v2.sql(sql).param("id", id).query(Integer.class).single();
    }

    private void execute(String sql, int id) {
        v2.sql(sql).param("id", id).update();
    }
}
