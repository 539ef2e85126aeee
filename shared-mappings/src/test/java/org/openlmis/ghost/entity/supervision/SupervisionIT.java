package org.openlmis.ghost.entity.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.MigratedDatabases;
import org.openlmis.ghost.testing.World;

/** Clones of a node and everything that hangs on it, in real databases (decision D-2). */
class SupervisionIT {

    private static final String DISTRICT =
            """
            insert into processing_schedules (id, code, name) values (1, 'M', 'Monthly');
            insert into supervisory_nodes (id, code, name, facilityid, parentid)
                values (8, 'R', 'Region', 1, null), (7, 'D', 'District', 1, 8);
            insert into requisition_groups (id, code, name, supervisorynodeid)
                values (11, 'A', 'Group A', 7), (12, 'B', 'Group B', 7), (13, 'C', 'Nowhere', null);
            insert into requisition_group_members (id, requisitiongroupid, facilityid)
                values (1, 11, 1), (2, 12, 2), (3, 13, 1);
            insert into requisition_group_program_schedules
                    (id, requisitiongroupid, programid, scheduleid, directdelivery)
                values (1, 11, 1, 1, true), (2, 12, 1, 1, true);
            insert into supply_lines (id, supervisorynodeid, programid, supplyingfacilityid, exportorders)
                values (1, 7, 1, 1, false), (2, null, 2, 1, true)""";

    private static final String PEOPLE =
            """
            insert into users (id, username, firstname, lastname, facilityid, active, verified)
                values (1, 'Admin', 'The', 'Admin', null, true, true), (2, 'jo.doe', 'Jo', 'Doe', 1, true, true);
            insert into rights (name, righttype)
                values ('VIEW_REQUISITION', 'REQUISITION'), ('MANAGE_USER', 'ADMIN'), ('VIEW_ORDER', 'FULFILLMENT');
            insert into roles (id, name) values (1, 'Supervisor'), (2, 'system administrator');
            insert into role_rights (roleid, rightname)
                values (1, 'VIEW_REQUISITION'), (1, 'VIEW_ORDER'), (2, 'MANAGE_USER');
            insert into role_assignments (id, userid, roleid, programid, supervisorynodeid)
                values (1, 2, 1, 1, 7), (2, 1, 2, null, null), (3, 2, 1, 1, null);
            insert into fulfillment_role_assignments (userid, roleid, facilityid) values (2, 1, 2)""";

    private static final String NODES =
            """
            select n.code || ' < ' || coalesce(p.code, '-') from referencedata.supervisory_nodes n
            left join referencedata.supervisory_nodes p on p.id = n.parentid order by 1""";
    private static final String GROUPS =
            """
            select g.code || ' @ ' || n.code from referencedata.requisition_groups g
            join referencedata.supervisory_nodes n on n.id = g.supervisorynodeid order by 1""";
    private static final String MEMBERS =
            """
            select g.code || ' ' || f.code from referencedata.requisition_group_members m
            join referencedata.requisition_groups g on g.id = m.requisitiongroupid
            join referencedata.facilities f on f.id = m.facilityid order by 1""";
    private static final String LINES =
            """
            select n.code from referencedata.supply_lines l
            join referencedata.supervisory_nodes n on n.id = l.supervisorynodeid order by 1""";
    private static final String LOCAL =
            """
            select f.code || ' ' || s.locallyfulfilled from referencedata.supported_programs s
            join referencedata.facilities f on f.id = s.facilityid order by 1""";
    private static final String ACCOUNTS = "select username from auth.auth_users order by 1";
    private static final String ASSIGNMENTS =
            """
            select concat_ws(' ', a.type, u.username, r.name, n.code, w.code)
            from referencedata.role_assignments a
            join referencedata.users u on u.id = a.userid
            join referencedata.roles r on r.id = a.roleid
            left join referencedata.supervisory_nodes n on n.id = a.supervisorynodeid
            left join referencedata.facilities w on w.id = a.warehouseid order by 1""";
    private static final String QUARANTINED =
            "select entity || '/' || root_key || ' ' || code from ghost.quarantine order by 1";
    private static final String WAITING =
            "select entity || '/' || root_key || ' ' || wait_detail from ghost.dirty_root where state = 'WAITING'";

    private final MigratedDatabases databases = new MigratedDatabases();

    @BeforeEach
    void loadsADistrict() {
        v2(World.REFERENCE_DATA, DISTRICT, PEOPLE);
        databases.load();
    }

    @Test
    void givesEveryGroupANodeOfItsOwn() {
        assertThat(v3(WAITING)).isEmpty();
        assertThat(v3(NODES)).containsExactly("D < R", "D-B < R", "R < -");
        assertThat(v3(GROUPS)).containsExactly("A @ D", "B @ D-B");
        assertThat(v3(MEMBERS)).containsExactly("A F1", "B F2");
        assertThat(v3(LINES)).containsExactly("D", "D-B");
        assertThat(v3(QUARANTINED))
                .containsExactly(
                        "requisition_groups/13 NODE_MISSING", "supply_lines/2 NODE_MISSING");
        assertThat(v3(LOCAL)).containsExactly("F1 true", "F2 false");
    }

    @Test
    void assignsRolesAtTheNodeAndItsClonesAndToTheBootstrapUser() {
        assertThat(v3(ASSIGNMENTS))
                .containsExactly(
                        "direct admin System Administrator",
                        "direct admin system administrator (v2)",
                        "fulfillment jo.doe Supervisor – ORDER_FULFILLMENT F2",
                        "supervision jo.doe Supervisor",
                        "supervision jo.doe Supervisor D",
                        "supervision jo.doe Supervisor D-B");
        assertThat(v3(ACCOUNTS)).containsExactly("admin", "jo.doe");
        assertThat(v3("select firstname from referencedata.users where username = 'admin'"))
                .doesNotContain("The");
    }

    @Test
    void followsAGroupThatLeavesItsNode() {
        v2("update requisition_groups set supervisorynodeid = 8 where id = 11");
        reload();

        assertThat(v3(WAITING)).isEmpty();
        assertThat(v3(NODES)).containsExactly("D < R", "R < -");
        assertThat(v3(GROUPS)).containsExactly("A @ R", "B @ D");
        assertThat(v3(LINES)).containsExactly("D");
        assertThat(v3(ASSIGNMENTS)).doesNotContain("supervision jo.doe Supervisor D-B");
    }

    @Test
    void healsAGroupThatIsGivenANode() {
        v2("update requisition_groups set supervisorynodeid = 7 where id = 13");
        reload();

        assertThat(v3(GROUPS)).containsExactly("A @ D", "B @ D-B", "C @ D-C");
        assertThat(v3(LINES)).containsExactly("D", "D-B", "D-C");
        assertThat(v3(QUARANTINED)).containsExactly("supply_lines/2 NODE_MISSING");
    }

    @Test
    void followsARoleWhoseRightsChange() {
        v2("delete from role_rights where rightname = 'VIEW_ORDER'");
        v2("insert into role_rights (roleid, rightname) values (1, 'MANAGE_USER')");
        reload();

        assertThat(v3(WAITING)).isEmpty();
        assertThat(v3("select name from referencedata.roles where name like 'Super%' order by 1"))
                .containsExactly("Supervisor", "Supervisor – GENERAL_ADMIN");
        assertThat(v3(ASSIGNMENTS)).noneMatch(line -> line.startsWith("fulfillment"));
    }

    /** Rows that others still refer to while their entity loads go when these are derived. */
    private void reload() {
        databases.load();
        databases.v3().update("update ghost.dirty_root set retry_at = clock_timestamp()");
        databases.ghost().derivation().recheckWaiting();
        databases.ghost().derivation().drain(Driver.EVENT);
    }

    private void v2(String... scripts) {
        for (String script : scripts) {
            databases.v2().execute(script);
        }
    }

    private List<String> v3(String query) {
        return databases.v3().queryForList(query, String.class);
    }
}
