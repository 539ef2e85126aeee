package org.openlmis.ghost.demo.live.change;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits roles as v2's screen does: one row, and all its rights deleted and inserted anew. */
final class RoleChanges {

    /** A role that v3 brings along keeps its name, so that it stays worth a look. */
    private static final String RENAME =
            """
            update roles set modifieddate = now(),
                name = case when name = 'System Administrator' then name else :name || id end
            where id = :id""";

    private static final String DELETE_RIGHTS = "delete from role_rights where roleid = :id";
    private static final String FIND_RIGHTS = "select name from rights order by name";
    private static final String INSERT_RIGHT =
            """
            insert into role_rights (roleid, rightname) values (:id, :right)
            on conflict (roleid, rightname) do nothing""";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;

    RoleChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
    }

    boolean replaceRights() {
        Optional<Integer> role = rows.lock("roles");
        role.ifPresent(this::replaceRights);
        return role.isPresent();
    }

    private void replaceRights(int role) {
        String name = "Role %d-".formatted(dice.between(1, 99));
        v2.sql(RENAME).param("id", role).param("name", name).update();
        v2.sql(DELETE_RIGHTS).param("id", role).update();
        List<String> rights = v2.sql(FIND_RIGHTS).query(String.class).list();
        for (int i = dice.between(0, 8); i > 0; i--) {
            v2.sql(INSERT_RIGHT).param("id", role).param("right", dice.oneOf(rights)).update();
        }
    }
}
