package org.openlmis.ghost.entity.requisition;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 requisition becomes a v3 requisition with its lines, their losses, its history and
 * everything that v3 makes when a requisition is initiated and v2 does not know.
 */
public final class RequisitionMapping implements EntityMapping<RequisitionMapping.Requisition> {

    /** The columns read of v2 {@code requisitions}. */
    public record Requisition(
            @V2Key int id,
            int facilityId,
            int programId,
            int periodId,
            String status,
            boolean emergency,
            @Nullable BigDecimal fullSupplyItemsSubmittedCost,
            @Nullable BigDecimal nonFullSupplyItemsSubmittedCost,
            @Nullable Integer supervisoryNodeId,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate,
            @Nullable BigDecimal allocatedBudget,
            @Nullable LocalDateTime clientSubmittedTime,
            @Nullable String clientSubmittedNotes) {}

    /** The columns read of v2 {@code requisition_line_items}. */
    public record Line(
            @V2Key int id,
            int rnrId,
            String productCode,
            @Nullable String productCategory,
            @Nullable Integer beginningBalance,
            @Nullable Integer quantityReceived,
            @Nullable Integer quantityDispensed,
            @Nullable Integer stockInHand,
            @Nullable Integer quantityRequested,
            @Nullable String reasonForRequestedQuantity,
            @Nullable Integer calculatedOrderQuantity,
            @Nullable Integer quantityApproved,
            @Nullable Integer totalLossesAndAdjustments,
            @Nullable Integer newPatientCount,
            @Nullable Integer stockOutDays,
            @Nullable Integer normalizedConsumption,
            @Nullable Integer amc,
            int maxMonthsOfStock,
            @Nullable Integer maxStockQuantity,
            @Nullable Integer packsToShip,
            @Nullable BigDecimal price,
            @Nullable String remarks,
            boolean fullSupply,
            boolean skipped,
            @Nullable LocalDateTime createdDate,
            @Nullable String previousNormalizedConsumptions,
            @Nullable Integer periodNormalizedConsumption) {}

    /** The columns read of v2 {@code requisition_line_item_losses_adjustments}. */
    public record Loss(
            @V2Key int requisitionLineItemId, @V2Key String type, @Nullable Integer quantity) {}

    /** The columns read of v2 {@code requisition_status_changes}. */
    public record StatusChange(
            @V2Key int id,
            int rnrId,
            String status,
            int createdBy,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate)
            implements StatusHistory.Change {}

    /** The columns read of v2 {@code comments}. */
    public record Comment(
            @V2Key int id,
            int rnrId,
            String commentText,
            int createdBy,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate)
            implements CommentedStep.Comment {}

    /** The columns read of v2 {@code requisition_signatures}. */
    public record Signed(@V2Key int rnrId, @V2Key int signatureId) {}

    @Override
    public void define(Definition<Requisition> requisition) {
        requisition.from("requisitions");
        var lines = requisition.child("requisition_line_items", Line.class, Line::rnrId);
        var losses =
                requisition.child(lines, Losses.V2_LOSSES, Loss.class, Loss::requisitionLineItemId);
        var changes =
                requisition.child(
                        "requisition_status_changes", StatusChange.class, StatusChange::rnrId);
        var comments = requisition.child("comments", Comment.class, Comment::rnrId);
        var signed = requisition.child("requisition_signatures", Signed.class, Signed::rnrId);

        RequisitionTimes times = RequisitionTimes.of(requisition, lines, changes);
        RequisitionHistory history = RequisitionHistory.of(requisition, changes, times);
        RequisitionHeader.declare(requisition, times, history, signed);
        history.declare(requisition);
        StatusMessages.declare(requisition, times, history, comments);
        LeftOutTables.declare(requisition);

        LineProducts products = LineProducts.of(requisition, lines);
        SyntheticApprovals.declare(requisition, lines, products);
        RequisitionLines.declare(requisition, lines, products, times);
        Losses.declare(requisition, losses, products);
        ReasonSnapshots.declare(requisition, losses);
        AvailableProducts.declare(requisition);
        PreviousRequisitions.declare(requisition);
        permission(requisition);

        requisition.leaveBehind("audit of v2", "createdby", "modifiedby");
        changes.leaveBehind("audit of v2", "modifiedby", "username");
        comments.leaveBehind("audit of v2", "modifiedby");
    }

    /**
     * v3 searches requisitions by what a user may see; one without it is never found. Computed,
     * since a plain reference to itself would hide that a requisition refers to previous ones.
     */
    private static void permission(Definition<Requisition> requisition) {
        requisition
                .intoRows("requisition.requisition_permission_strings", it -> List.of(it.root()))
                .identity("id", "requisitions", it -> it.id() + "#permission")
                .ref("requisitionid", "requisitions", Requisition::id)
                .set(
                        "permissionstring",
                        it ->
                                "REQUISITION_VIEW|%s|%s"
                                        .formatted(
                                                V3Id.of("facilities", it.facilityId()),
                                                V3Id.of("programs", it.programId())));
    }
}
