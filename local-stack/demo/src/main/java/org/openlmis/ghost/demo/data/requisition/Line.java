package org.openlmis.ghost.demo.data.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.report.Form;
import org.openlmis.ghost.demo.data.report.Item;

/**
 * One line of a requisition; quantities are in dispensing units but for packs, and null where
 * nobody has filled them in.
 *
 * @param stock what the facility reported, null while it has not, or if it skipped the product
 * @param order what is to be sent, null until the requisition is authorized
 */
public record Line(
        int id,
        Form.Entry entry,
        boolean skipped,
        @Nullable Integer beginningBalance,
        @Nullable Stock stock,
        @Nullable Order order,
        List<Loss> losses) {

    /** The product. */
    public Item item() {
        return entry.item();
    }

    /** Packs to be sent, 0 if none or unknown. */
    public int packs() {
        return order == null || skipped ? 0 : order.packs();
    }

    /** What a facility reports of a product, and what v2 computes from it. */
    record Stock(
            int received,
            int dispensed,
            int losses,
            int inHand,
            int stockOutDays,
            int normalizedConsumption,
            @Nullable Integer periodNormalizedConsumption,
            int amc,
            int maximum,
            int calculatedOrder,
            @Nullable Integer requested) {}

    /** What is to be sent. */
    record Order(int approved, int packs) {}

    /** Stock lost or found; of no quantity in bad data. */
    record Loss(Reason reason, @Nullable Integer quantity) {}
}
