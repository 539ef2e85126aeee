package org.openlmis.ghost.demo.live.requisition;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes requisitions with all that belongs to them, in one transaction and without a trace, as
 * v2's function for it does. It knows nothing of signatures and shipments, so that signed and
 * shipped ones stay.
 */
public final class Deletion {

    private static final String DELETABLE =
            """
            not exists (select from requisition_signatures where rnrid = picked.id)
            and not exists (select from orders where id = picked.id and shipmentid is not null)""";

    private static final List<String> DELETIONS =
            List.of(
                    """
                    delete from requisition_line_item_losses_adjustments
                    where requisitionlineitemid in (
                        select id from requisition_line_items where rnrid = :id)""",
                    "delete from requisition_line_items where rnrid = :id",
                    "delete from requisition_status_changes where rnrid = :id",
                    "delete from regimen_line_items where rnrid = :id",
                    """
                    delete from pod_line_items
                    where podid in (select id from pod where orderid = :id)""",
                    "delete from pod where orderid = :id",
                    "delete from orders where id = :id",
                    "delete from comments where rnrid = :id",
                    "delete from requisitions where id = :id");

    private final JdbcClient v2;
    private final StatusChanges statuses;

    /** Leaves it to the caller to commit. */
    public Deletion(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.statuses = new StatusChanges(v2, dice);
    }

    /** False if there was none to delete. */
    public boolean delete() {
        Optional<Integer> requisition = statuses.lock(DELETABLE);
        requisition.ifPresent(
                id -> DELETIONS.forEach(deletion -> v2.sql(deletion).param("id", id).update()));
        return requisition.isPresent();
    }
}
