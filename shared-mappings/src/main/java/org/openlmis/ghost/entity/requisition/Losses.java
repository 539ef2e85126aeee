package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Loss;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Remark;

/**
 * Losses and adjustments of lines. v2 deletes and inserts all of a line on every save; ids that
 * follow from line and type make v3 see only what changed.
 */
final class Losses {

    /** The v2 table of losses. */
    static final String V2_LOSSES = "requisition_line_item_losses_adjustments";

    private Losses() {}

    static void declare(
            Definition<Requisition> requisition, Child<Loss> losses, LineProducts products) {
        requisition
                .intoRows("requisition.stock_adjustments", it -> ofLines(it, losses, products))
                .identity("id", V2_LOSSES, Losses::key)
                .ref(
                        "requisitionlineitemid",
                        RequisitionLines.V2_LINES,
                        Loss::requisitionLineItemId)
                .refOrNoRow("reasonid", ReasonCrosswalk.TYPES, ReasonCrosswalk.REASONS, Loss::type)
                .set("quantity", Loss::quantity);

        requisition.remarks(
                it ->
                        it.all(losses).stream()
                                .filter(loss -> loss.quantity() == null)
                                .map(Losses::leftOut)
                                .toList());
        losses.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static List<Loss> ofLines(
            Aggregate<Requisition> it, Child<Loss> losses, LineProducts products) {
        Set<Integer> lines =
                products.ordered(it).stream()
                        .map(ordered -> ordered.line().id())
                        .collect(Collectors.toSet());
        return it.all(losses).stream()
                .filter(loss -> loss.quantity() != null)
                .filter(loss -> lines.contains(loss.requisitionLineItemId()))
                .toList();
    }

    private static String key(Loss loss) {
        return loss.requisitionLineItemId() + "/" + loss.type();
    }

    private static Remark leftOut(Loss loss) {
        return new Remark(
                "LOSS_WITHOUT_QUANTITY",
                V2_LOSSES,
                key(loss),
                "quantity",
                null,
                "v3 demands a quantity; the loss is left out");
    }
}
