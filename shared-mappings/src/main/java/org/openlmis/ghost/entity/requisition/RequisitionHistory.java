package org.openlmis.ghost.entity.requisition;

import static org.openlmis.ghost.entity.requisition.RequisitionStatus.INITIATED;
import static org.openlmis.ghost.entity.requisition.RequisitionStatus.REJECTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openlmis.ghost.entity.requisition.ApprovalNodes.Placed;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.StatusChange;
import org.openlmis.ghost.entity.requisition.StatusHistory.Step;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.V2Key;

/** The status changes of a requisition and the status they lead to. */
final class RequisitionHistory {

    static final String CHANGES = "requisition.status_changes";
    static final String V2_CHANGES = "requisition_status_changes";

    /**
     * v3 checks every status change inserted with a temporary table whose locks it keeps until the
     * transaction ends.
     */
    private static final int CHANGES_PER_BATCH = 500;

    /** Whether a released requisition became an order. */
    public record Order(@V2Key int id) {}

    /** Who made a change. */
    public record Author(@V2Key int id) {}

    /** Looked up so that changes learn when the node they name comes or goes. */
    public record CurrentNode(@V2Key int id) {}

    private final Child<StatusChange> changes;
    private final RequisitionTimes times;
    private final ApprovalNodes<Requisition> nodes;
    private final Lookup<Requisition, Order> order;
    private final Function<Aggregate<Requisition>, StatusHistory<StatusChange>> walk = this::walked;

    private RequisitionHistory(
            Definition<Requisition> requisition,
            Child<StatusChange> changes,
            RequisitionTimes times) {
        this.changes = changes;
        this.times = times;
        nodes =
                ApprovalNodes.of(
                        requisition,
                        requisition::lookup,
                        new Placed<>(
                                Requisition::facilityId,
                                Requisition::programId,
                                Requisition::supervisoryNodeId));
        order = requisition.lookup("orders", Order.class).on(Requisition::id, Order::id);
        requisition
                .lookup("supervisory_nodes", CurrentNode.class)
                .on(Requisition::supervisoryNodeId, CurrentNode::id);
        requisition.lookup(changes, "users", Author.class).on(StatusChange::createdBy, Author::id);
    }

    static RequisitionHistory of(
            Definition<Requisition> requisition,
            Child<StatusChange> changes,
            RequisitionTimes times) {
        changes.atMostPerBatch(CHANGES_PER_BATCH);
        return new RequisitionHistory(requisition, changes, times);
    }

    void declare(Definition<Requisition> requisition) {
        requisition.remarks(this::remarks);
        requisition
                .intoRows(CHANGES, it -> steps(it).steps())
                .identity("id", V2_CHANGES, it -> it.change().id())
                .ref(
                        "requisitionid",
                        "requisitions",
                        "requisition.requisitions",
                        it -> it.change().rnrId())
                .set("status", it -> it.status().name())
                .refOrNull(
                        "authorid", "users", "referencedata.users", it -> it.change().createdBy())
                .set("createddate", Step::at)
                .set("modifieddate", Step::at)
                .refOrNull(
                        "supervisorynodeid",
                        "supervisory_nodes",
                        "referencedata.supervisory_nodes",
                        Step::node);
    }

    ApprovalNodes<Requisition> nodes() {
        return nodes;
    }

    StatusHistory<StatusChange> steps(Aggregate<Requisition> of) {
        return of.once(walk);
    }

    private StatusHistory<StatusChange> walked(Aggregate<Requisition> of) {
        return StatusHistory.of(
                of.all(changes),
                hasOrder(of),
                nodes.path(of, of.root()),
                change -> times.at(of, change.at()));
    }

    /** Empty if v3 has no such status; then the requisition is refused. */
    Optional<RequisitionStatus> status(Aggregate<Requisition> of) {
        return RequisitionStatus.inV2(of.root().status())
                .map(status -> isRejected(status, of) ? REJECTED : status.withOrder(hasOrder(of)));
    }

    private boolean isRejected(RequisitionStatus status, Aggregate<Requisition> of) {
        return status == INITIATED && steps(of).last().filter(REJECTED::equals).isPresent();
    }

    private boolean hasOrder(Aggregate<Requisition> of) {
        return of.one(order) != null;
    }

    private List<Remark> remarks(Aggregate<Requisition> of) {
        StatusHistory<StatusChange> history = steps(of);
        List<Remark> remarks = new ArrayList<>();
        history.unknown()
                .forEach(
                        change ->
                                remarks.add(
                                        remark(
                                                "STATUS_CHANGE_UNKNOWN",
                                                change,
                                                "left out, v3 has no such status")));
        history.repeated()
                .forEach(
                        change ->
                                remarks.add(
                                        remark(
                                                "STATUS_CHANGE_REPEATED",
                                                change,
                                                "left out, it repeats status and node of the change before")));
        if (ApprovalNodes.isCut(history)) {
            remarks.add(nodesCut(of));
        }
        return remarks;
    }

    private static Remark remark(String code, StatusChange change, String message) {
        return new Remark(
                code, V2_CHANGES, String.valueOf(change.id()), "status", change.status(), message);
    }

    private static Remark nodesCut(Aggregate<Requisition> of) {
        return new Remark(
                "APPROVALS_TOO_MANY",
                "requisitions",
                of.rootKey(),
                null,
                null,
                "only the nodes of the first %d approvals are derived"
                        .formatted(ApprovalNodes.LEVELS));
    }
}
