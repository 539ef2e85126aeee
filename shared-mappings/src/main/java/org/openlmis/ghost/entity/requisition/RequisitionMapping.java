package org.openlmis.ghost.entity.requisition;

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
    public record Requisition(@V2Key int id, int facilityId, int programId) {}

    /** The columns read of v2 {@code requisition_line_items}. */
    public record Line(
            @V2Key int id,
            int rnrId,
            String productCode,
            @Nullable String productCategory,
            int maxMonthsOfStock,
            boolean fullSupply) {}

    @Override
    public void define(Definition<Requisition> requisition) {
        requisition.from("requisitions");
        var lines = requisition.child("requisition_line_items", Line.class, Line::rnrId);

        SyntheticApprovals.declare(requisition, lines);

        requisition.leaveBehind(
                NOT_YET,
                "periodid",
                "status",
                "emergency",
                "fullsupplyitemssubmittedcost",
                "nonfullsupplyitemssubmittedcost",
                "supervisorynodeid",
                "createdby",
                "createddate",
                "modifiedby",
                "modifieddate",
                "allocatedbudget",
                "clientsubmittedtime",
                "clientsubmittednotes");
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
                "createddate",
                "modifiedby",
                "modifieddate",
                "previousnormalizedconsumptions",
                "previousstockinhand",
                "periodnormalizedconsumption");
    }
}
