package org.openlmis.ghost.demo.live.requisition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives requisitions another status and logs it, as v2 does in one transaction. */
public final class StatusChanges {

    private static final String SET =
            """
            update requisitions
            set status = :status, supervisorynodeid = coalesce(:node::integer, supervisorynodeid),
                modifiedby = :user, modifieddate = now()
            where id = :id""";
    private static final String LOG =
            """
            insert into requisition_status_changes (rnrid, status, createdby, modifiedby, username)
            select :id, :status, id, id, username from users where id = :user""";

    private final JdbcClient v2;
    private final Rows rows;

    /** Leaves it to the caller to commit. */
    public StatusChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
    }

    /** A requisition in one of these states, locked until the transaction ends. */
    public Optional<Integer> lock(String condition) {
        return rows.lockAtFacility("requisitions", condition);
    }

    /** Keeps the node it has. */
    public void change(int requisition, String status) {
        change(requisition, status, null);
    }

    void change(int requisition, String status, @Nullable Integer node) {
        int user = rows.any("users");
        v2.sql(SET)
                .param("id", requisition)
                .param("status", status)
                .param("node", node)
                .param("user", user)
                .update();
        log(requisition, status, user);
    }

    void log(int requisition, String status, int user) {
        v2.sql(LOG).param("id", requisition).param("status", status).param("user", user).update();
    }
}
