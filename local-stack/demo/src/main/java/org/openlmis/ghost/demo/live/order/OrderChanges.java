package org.openlmis.ghost.demo.live.order;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.requisition.StatusChanges;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes orders of approved requisitions, and sends them to who supplies them. */
public final class OrderChanges {

    /** An order without supply line fails at once. */
    private static final String INSERT =
            """
            insert into orders (id, status, ftpcomment, supplylineid, ordernumber, createdby,
                modifiedby)
            select requisitions.id,
                case when line.id is null then 'TRANSFER_FAILED'
                    when line.exportorders then 'IN_ROUTE' else 'READY_TO_PACK' end,
                case when line.id is null then 'supply.line.missing' end,
                line.id,
                'O' || programs.code || lpad(requisitions.id::text, 8, '0')
                    || case when emergency then 'E' else 'R' end,
                requisitions.modifiedby, requisitions.modifiedby
            from requisitions
            join programs on programs.id = programid
            left join supply_lines line
                on line.supervisorynodeid = requisitions.supervisorynodeid
                and line.programid = requisitions.programid
            where requisitions.id = :id""";

    private static final String SEND =
            """
            update orders
            set status = :status, ftpcomment = :comment, modifieddate = now()
            where id = :id""";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final StatusChanges statuses;

    /** Leaves it to the caller to commit. */
    public OrderChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.statuses = new StatusChanges(v2, dice);
    }

    /** Some requisitions are released without an order. */
    public boolean release() {
        Optional<Integer> requisition = statuses.lock("status = 'APPROVED'");
        requisition.ifPresent(
                id -> {
                    statuses.change(id, "RELEASED");
                    if (dice.hits(0.9)) {
                        v2.sql(INSERT).param("id", id).update();
                    }
                });
        return requisition.isPresent();
    }

    /** Transfers the order's file, or fails to. */
    public boolean send() {
        Optional<Integer> order = rows.lockForEdit("orders", "status = 'IN_ROUTE'");
        order.ifPresent(
                id -> {
                    boolean isSent = dice.hits(0.8);
                    v2.sql(SEND)
                            .param("id", id)
                            .param("status", isSent ? "RELEASED" : "TRANSFER_FAILED")
                            .param("comment", isSent ? null : "order.ftpComment.timeout")
                            .update();
                });
        return order.isPresent();
    }
}
