package org.openlmis.ghost.rights;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Connections;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A v3 database in which a test says who oversees what, in names: facility {@code F1}, program
 * {@code P1} and so on. All ids are those of migrated rows unless the test says otherwise.
 */
final class Country {

    static final UUID ADMIN = UUID.fromString("35316636-6264-6331-2d34-3933322d3462");
    static final String VIEW = "REQUISITION_VIEW";
    static final String CREATE = "REQUISITION_CREATE";

    private static final String ROWS =
            """
            select concat_ws(' ', u.username, a.rightname, f.code, p.code)
            from referencedata.right_assignments a
            join referencedata.users u on u.id = a.userid
            left join referencedata.facilities f on f.id = a.facilityid
            left join referencedata.programs p on p.id = a.programid
            where u.id <> ? order by 1""";

    private final DataSource target = new Connections(ReferenceServer.newV3());
    private final JdbcTemplate v3 = new JdbcTemplate(target);
    private final RightAssignments rights = RightAssignments.of(target);

    Country() {
        sql(
                "insert into referencedata.geographic_levels (id, code, levelnumber) values (?, 'L', 1)",
                id("level"));
        sql(
                "insert into referencedata.geographic_zones (id, code, levelid) values (?, 'Z', ?)",
                id("zone"),
                id("level"));
        sql("insert into referencedata.facility_types (id, code) values (?, 'T')", id("type"));
        sql(
                "insert into referencedata.processing_schedules (id, code, name) values (?, 'S', 'S')",
                id("schedule"));
        List.of("P1", "P2").forEach(this::program);
    }

    static UUID id(String name) {
        return V3Id.named(name);
    }

    DataSource target() {
        return target;
    }

    JdbcTemplate v3() {
        return v3;
    }

    RightAssignments rights() {
        return rights;
    }

    int sql(String sql, @Nullable Object... parameters) {
        return v3.update(sql, parameters);
    }

    private void program(String code) {
        sql(
                """
                insert into referencedata.programs (id, code, periodsskippable, enabledatephysicalstockcountcompleted)
                values (?, ?, false, false)""",
                id(code),
                code);
    }

    /** A facility that actively supports these programs. */
    Country facility(String code, String... programs) {
        sql(
                """
                insert into referencedata.facilities (id, code, active, enabled, geographiczoneid, typeid)
                values (?, ?, true, true, ?, ?)""",
                id(code),
                code,
                id("zone"),
                id("type"));
        for (String program : programs) {
            sql(
                    "insert into referencedata.supported_programs (facilityid, programid, active) values (?, ?, true)",
                    id(code),
                    id(program));
        }
        return this;
    }

    Country node(String code, @Nullable String parent) {
        sql(
                "insert into referencedata.supervisory_nodes (id, code, name, parentid) values (?, ?, ?, ?)",
                id(code),
                code,
                code,
                parent == null ? null : id(parent));
        return this;
    }

    /** A group of a node with one program and some members. */
    Country group(String code, String node, String program, String... facilities) {
        sql(
                "insert into referencedata.requisition_groups (id, code, name, supervisorynodeid) values (?, ?, ?, ?)",
                id(code),
                code,
                code,
                id(node));
        schedule(code, program);
        for (String facility : facilities) {
            sql(
                    "insert into referencedata.requisition_group_members values (?, ?)",
                    id(code),
                    id(facility));
        }
        return this;
    }

    Country schedule(String group, String program) {
        sql(
                """
                insert into referencedata.requisition_group_program_schedules
                    (id, directdelivery, processingscheduleid, programid, requisitiongroupid)
                values (?, false, ?, ?, ?)""",
                id(group + program),
                id("schedule"),
                id(program),
                id(group));
        return this;
    }

    Country role(String name, String... rightNames) {
        sql("insert into referencedata.roles (id, name) values (?, ?)", id(name), name);
        for (String right : rightNames) {
            sql(
                    """
                    insert into referencedata.role_rights (roleid, rightid)
                    select ?, id from referencedata.rights where name = ?""",
                    id(name),
                    right);
        }
        return this;
    }

    Country user(String name, @Nullable String home) {
        return user(id(name), name, home);
    }

    Country user(UUID id, String name, @Nullable String home) {
        sql(
                """
                insert into referencedata.users (id, active, verified, username, firstname, lastname, homefacilityid)
                values (?, true, true, ?, ?, ?, ?)""",
                id,
                name,
                name,
                name,
                home == null ? null : id(home));
        return this;
    }

    Country direct(String user, String role) {
        return assign(id(user + role), id(user), "direct", role, null, null, null);
    }

    Country fulfillment(String user, String role, String warehouse) {
        return assign(id(user + role), id(user), "fulfillment", role, warehouse, null, null);
    }

    /** A supervision of the home facility (node null) or of all that a node oversees. */
    Country supervision(String user, String role, String program, @Nullable String node) {
        String name = user + role + program + node;
        return assign(id(name), id(user), "supervision", role, null, program, node);
    }

    Country assign(
            UUID id,
            UUID user,
            String type,
            String role,
            @Nullable String warehouse,
            @Nullable String program,
            @Nullable String node) {
        sql(
                """
                insert into referencedata.role_assignments
                    (id, type, userid, roleid, warehouseid, programid, supervisorynodeid)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                type,
                user,
                id(role),
                warehouse == null ? null : id(warehouse),
                program == null ? null : id(program),
                node == null ? null : id(node));
        return this;
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(target))
                .executeWithoutResult(status -> work.run());
    }

    /** As a transaction that changed users would ask for it. */
    Country request() {
        sql("insert into ghost.rights_request (entity) values ('users')");
        return this;
    }

    /** Asks for a rebuild and does it. */
    Rebuilt rebuild() {
        request();
        return rights.rebuildIfRequested();
    }

    /** All rows but those of the user admin, as user, right, facility, program. */
    List<String> rows() {
        return v3.queryForList(ROWS, String.class, ADMIN);
    }

    /** v3's service builds a new table, drops the old one and renames; every id is new. */
    List<String> swap() {
        return List.of(
                """
                create table referencedata.right_assignments_new as
                select gen_random_uuid() as id, rightname, facilityid, programid, userid
                from referencedata.right_assignments""",
                "drop table referencedata.right_assignments",
                "alter table referencedata.right_assignments_new rename to right_assignments");
    }
}
