package org.openlmis.ghost.entity.order;

import java.util.List;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.Requisition;
import org.openlmis.ghost.entity.requisition.ApprovalNodes;
import org.openlmis.ghost.entity.requisition.CommentedStep;
import org.openlmis.ghost.entity.requisition.CommentedStep.Author;
import org.openlmis.ghost.entity.requisition.CommentedStep.Written;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Comment;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.StatusChange;
import org.openlmis.ghost.entity.requisition.StatusHistory;
import org.openlmis.ghost.entity.requisition.StatusHistory.Step;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/** The status changes and messages of the requisition, of which v3 gives the order copies. */
final class OrderHistory {

    private static final String V2_CHANGES = "requisition_status_changes";
    private static final String USERS = "referencedata.users";

    private final Definition<Order> order;
    private final Lookup<Order, Requisition> requisition;
    private final Lookup<Order, StatusChange> changes;
    private final Lookup<Order, Comment> comments;
    private final Lookup<Comment, Author> authors;
    private final ApprovalNodes<Requisition> nodes;
    private final OrderTimes times;

    private OrderHistory(
            Definition<Order> order, Lookup<Order, Requisition> requisition, OrderTimes times) {
        this.order = order;
        this.requisition = requisition;
        this.times = times;
        changes = order.lookup(V2_CHANGES, StatusChange.class).on(Order::id, StatusChange::rnrId);
        comments = order.lookup("comments", Comment.class).on(Order::id, Comment::rnrId);
        authors = order.lookup(comments, "users", Author.class).on(Comment::createdBy, Author::id);
        nodes =
                ApprovalNodes.of(
                        order,
                        new OfRequisition(order, requisition),
                        new ApprovalNodes.Placed<>(
                                Requisition::facilityId,
                                Requisition::programId,
                                Requisition::supervisoryNodeId));
        order.lookup(changes, "users", Maker.class).on(StatusChange::createdBy, Maker::id);
    }

    /** Looked up so that changes learn when who made them comes or goes. */
    public record Maker(@V2Key int id) {}

    /** The requisition asks for its nodes. */
    private record OfRequisition(Definition<Order> order, Lookup<Order, Requisition> requisition)
            implements ApprovalNodes.Asking<Requisition> {

        @Override
        public <L extends Record> Lookup<Requisition, L> lookup(String table, Class<L> row) {
            return order.lookup(requisition, table, row);
        }
    }

    static void declare(
            Definition<Order> order, Lookup<Order, Requisition> requisition, OrderTimes times) {
        OrderHistory history = new OrderHistory(order, requisition, times);
        history.declareChanges();
        history.declareMessages();
    }

    private void declareChanges() {
        order.intoRows("fulfillment.status_changes", this::steps)
                .asSetOf("orderid")
                .identity("id", V2_CHANGES, it -> it.change().id() + "#order")
                .ref(
                        "orderid",
                        OrderMapping.V2_ORDERS,
                        "fulfillment.orders",
                        it -> it.change().rnrId())
                .set("status", it -> it.status().name())
                .refOrNull("authorid", "users", USERS, it -> it.change().createdBy())
                .set("createddate", Step::at);
    }

    private void declareMessages() {
        order.intoRows("fulfillment.status_messages", this::commented)
                .identity("id", V2_CHANGES, it -> it.step().change().id() + "#orderMessage")
                .ref("orderid", OrderMapping.V2_ORDERS, it -> it.step().change().rnrId())
                .set("status", it -> it.step().status().name())
                .set("body", it -> it.body(order.settings().zone()))
                .refOrNull("authorid", "users", USERS, it -> it.first().comment().createdBy());
    }

    private List<CommentedStep<StatusChange, Comment>> commented(Aggregate<Order> of) {
        return CommentedStep.of(
                steps(of),
                of.all(comments).stream()
                        .map(
                                comment ->
                                        new Written<>(
                                                comment,
                                                of.one(authors, comment),
                                                times.ofRequisition(of, comment.at())))
                        .toList());
    }

    private List<Step<StatusChange>> steps(Aggregate<Order> of) {
        Requisition ordered = of.one(requisition);
        return ordered == null
                ? List.of()
                : StatusHistory.of(
                                of.all(changes),
                                true,
                                nodes.path(of, ordered),
                                change -> times.ofRequisition(of, change.at()))
                        .steps();
    }
}
