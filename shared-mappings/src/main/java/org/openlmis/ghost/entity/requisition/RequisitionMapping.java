package org.openlmis.ghost.entity.requisition;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v2 requisitions are landed for the approvals that their lines need and v2 no longer has; the
 * requisitions themselves are not derived yet.
 */
public final class RequisitionMapping implements EntityMapping<RequisitionMapping.Requisition> {

    private static final String NOT_YET = "requisitions themselves are not derived yet";

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
            int maxMonthsOfStock,
            boolean fullSupply,
            @Nullable LocalDateTime createdDate) {}

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

        SyntheticApprovals.declare(requisition, lines);

        requisition.leaveBehind(NOT_YET, "createdby", "modifiedby");
        changes.leaveBehind("audit of v2", "modifiedby", "username");
        comments.leaveBehind("audit of v2", "modifiedby");
        lines.leaveBehind(
                NOT_YET,
                "product",
                "productdisplayorder",
                "productcategorydisplayorder",
                "dispensingunit",
                "beginningbalance",
                "quantityreceived",
                "quantitydispensed",
                "stockinhand",
                "quantityrequested",
                "reasonforrequestedquantity",
                "calculatedorderquantity",
                "quantityapproved",
                "totallossesandadjustments",
                "newpatientcount",
                "stockoutdays",
                "normalizedconsumption",
                "amc",
                "maxstockquantity",
                "packstoship",
                "price",
                "expirationdate",
                "remarks",
                "dosespermonth",
                "dosesperdispensingunit",
                "packsize",
                "roundtozero",
                "packroundingthreshold",
                "skipped",
                "reportingdays",
                "createdby",
                "modifiedby",
                "modifieddate",
                "previousnormalizedconsumptions",
                "previousstockinhand",
                "periodnormalizedconsumption");
    }
}
