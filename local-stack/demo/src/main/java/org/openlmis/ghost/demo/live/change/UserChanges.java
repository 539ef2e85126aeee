package org.openlmis.ghost.demo.live.change;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts and edits users, and replaces the roles they play. */
final class UserChanges {

    private static final String INSERT =
            """
            with next as (
                select nextval(pg_get_serial_sequence('users', 'id'))::integer as id
            )
            insert into users (id, username, firstname, lastname, facilityid, verified, active,
                restrictlogin)
            select id, 'live.' || id, :first, :last, :facility::integer, :verified, true, false from next
            returning id""";
    private static final String EDIT =
            """
            update users
            set firstname = :first, jobtitle = :job, facilityid = :facility, active = :active,
                verified = :verified, modifieddate = now()
            where id = :id""";
    private static final String DELETE_ASSIGNMENTS =
            "delete from role_assignments where userid = :id";
    private static final String DELETE_FULFILLMENT =
            "delete from fulfillment_role_assignments where userid = :id";
    private static final String INSERT_ASSIGNMENT =
            """
            insert into role_assignments (userid, roleid, programid, supervisorynodeid)
            values (:user, :role, :program, :node)
            on conflict (userid, roleid, programid, supervisorynodeid) do nothing""";
    private static final String INSERT_FULFILLMENT =
            """
            insert into fulfillment_role_assignments (userid, roleid, facilityid)
            values (:user, :role, :facility)
            on conflict (userid, roleid, facilityid) do nothing""";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;

    UserChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
    }

    boolean insert() {
        int user =
                v2.sql(INSERT)
                        .param("first", names.place())
                        .param("last", names.place())
                        .param("facility", rows.share("facilities").orElse(null))
                        .param("verified", dice.hits(0.8))
                        .query(Integer.class)
                        .single();
        insertAssignments(user);
        return true;
    }

    boolean edit() {
        Optional<Integer> user = rows.lockForEdit("users", "");
        user.ifPresent(
                id ->
                        v2.sql(EDIT)
                                .param("id", id)
                                .param("first", names.place())
                                .param("job", dice.unless(0.3, "Nurse"))
                                .param("facility", rows.share("facilities").orElse(null))
                                .param("active", dice.unless(0.05, dice.hits(0.9)))
                                .param("verified", dice.hits(0.9))
                                .update());
        return user.isPresent();
    }

    boolean replaceAssignments() {
        Optional<Integer> user = rows.lockForEdit("users", "");
        user.ifPresent(
                id -> {
                    v2.sql(DELETE_ASSIGNMENTS).param("id", id).update();
                    v2.sql(DELETE_FULFILLMENT).param("id", id).update();
                    insertAssignments(id);
                });
        return user.isPresent();
    }

    /** Up to four, of every kind: at a node, at home, everywhere, at a warehouse. */
    private void insertAssignments(int user) {
        for (int i = dice.between(0, 4); i > 0; i--) {
            if (dice.hits(0.15)) {
                rows.share("facilities").ifPresent(facility -> insertFulfillment(user, facility));
            } else {
                insertAssignment(user);
            }
        }
    }

    private void insertAssignment(int user) {
        boolean forProgram = dice.hits(0.7);
        boolean atNode = forProgram ? dice.hits(0.5) : dice.hits(0.05);
        v2.sql(INSERT_ASSIGNMENT)
                .param("user", user)
                .param("role", rows.any("roles"))
                .param("program", forProgram ? rows.any("programs") : null)
                .param("node", atNode ? rows.any("supervisory_nodes") : null)
                .update();
    }

    private void insertFulfillment(int user, int facility) {
        v2.sql(INSERT_FULFILLMENT)
                .param("user", user)
                .param("role", rows.any("roles"))
                .param("facility", facility)
                .update();
    }
}
