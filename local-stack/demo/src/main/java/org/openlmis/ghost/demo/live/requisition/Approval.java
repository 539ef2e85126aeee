package org.openlmis.ghost.demo.live.requisition;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads requisitions from the facility through the nodes, or back. */
public final class Approval {

    private static final String NODES_OF_REQUISITION =
            """
            select team.supervisorynodeid
            from requisition_group_members member
            join requisition_groups team on team.id = member.requisitiongroupid
            join requisition_group_program_schedules schedule
                on schedule.requisitiongroupid = team.id
            where member.facilityid = picked.facilityid
                and schedule.programid = picked.programid
                and team.supervisorynodeid is not null""";
    private static final String FIND_FIRST_NODE =
            """
            select (%s order by team.id limit 1)
            from requisitions picked where picked.id = :id"""
                    .formatted(NODES_OF_REQUISITION);
    private static final String SUPERVISED =
            "status = 'SUBMITTED' and exists (%s)".formatted(NODES_OF_REQUISITION);
    private static final String FIND_NEXT_NODE =
            """
            select parentid from supervisory_nodes
            where id = (select supervisorynodeid from requisitions where id = :id)
                and parentid is not null""";
    private static final String APPROVE_AS_REQUESTED =
            """
            update requisition_line_items
            set quantityapproved = coalesce(quantityrequested, calculatedorderquantity, 0),
                packstoship = coalesce(quantityrequested, calculatedorderquantity, 0)
                    / greatest(packsize, 1),
                modifieddate = now()
            where rnrid = :id and not skipped""";
    private static final String APPROVE_LESS =
            """
            update requisition_line_items
            set quantityapproved = quantityapproved / 2, packstoship = packstoship / 2,
                remarks = 'Réduit', modifieddate = now()
            where rnrid = :id and not skipped and id % 5 = 0""";
    private static final String COMMENT =
            """
            insert into comments (rnrid, commenttext, createdby, modifiedby)
            select :id, :text, min(id), min(id) from users""";

    private static final String WITH_APPROVER = "status in ('AUTHORIZED', 'IN_APPROVAL')";

    private final JdbcClient v2;
    private final Dice dice;
    private final StatusChanges statuses;
    private final Signing signing;

    /** Leaves it to the caller to commit. */
    public Approval(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.dice = dice;
        this.statuses = new StatusChanges(v2, dice);
        this.signing = new Signing(v2);
    }

    /** Sends it to the node of its facility's group, if it has one. */
    public boolean authorize() {
        Optional<Integer> requisition = statuses.lock(SUPERVISED);
        requisition.ifPresent(this::authorize);
        return requisition.isPresent();
    }

    /** Passes it on to the node above, or approves it. */
    public boolean approve() {
        Optional<Integer> requisition = statuses.lock(WITH_APPROVER);
        requisition.ifPresent(this::approve);
        return requisition.isPresent();
    }

    /** Gives it back to the facility, mostly with a comment. */
    public boolean reject() {
        Optional<Integer> requisition = statuses.lock(WITH_APPROVER);
        requisition.ifPresent(
                id -> {
                    statuses.change(id, "INITIATED");
                    if (dice.hits(0.7)) {
                        comment(id, "Rejeté: please count again");
                    }
                });
        return requisition.isPresent();
    }

    /** The facility has nothing to report in this period. */
    public boolean skip() {
        Optional<Integer> requisition = statuses.lock("status = 'INITIATED' and not emergency");
        requisition.ifPresent(id -> statuses.change(id, "SKIPPED"));
        return requisition.isPresent();
    }

    /** Somebody says something about any of them. */
    public boolean comment() {
        Optional<Integer> requisition = statuses.lock("true");
        requisition.ifPresent(id -> comment(id, "Commentaire " + dice.between(1, 99)));
        return requisition.isPresent();
    }

    private void authorize(int requisition) {
        int node = v2.sql(FIND_FIRST_NODE).param("id", requisition).query(Integer.class).single();
        v2.sql(APPROVE_AS_REQUESTED).param("id", requisition).update();
        statuses.change(requisition, "AUTHORIZED", node);
        if (dice.hits(0.2)) {
            signing.sign(requisition, "AUTHORIZER");
        }
    }

    private void approve(int requisition) {
        if (dice.hits(0.5)) {
            v2.sql(APPROVE_LESS).param("id", requisition).update();
        }
        Optional<Integer> next =
                v2.sql(FIND_NEXT_NODE).param("id", requisition).query(Integer.class).optional();
        if (next.isPresent() && dice.hits(0.5)) {
            statuses.change(requisition, "IN_APPROVAL", next.get());
        } else {
            statuses.change(requisition, "APPROVED");
        }
    }

    private void comment(int requisition, String text) {
        v2.sql(COMMENT).param("id", requisition).param("text", text).update();
    }
}
