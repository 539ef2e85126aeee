package org.openlmis.ghost.demo.data.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.report.Form;
import org.openlmis.ghost.demo.data.report.Item;
import org.openlmis.ghost.demo.data.row.Dice;

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
    public record Stock(
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
            @Nullable Integer requested) {

        /**
         * Some report, with v2's sums.
         *
         * @param balance what was there before, null if unknown
         * @param months length of the period
         * @param maxMonths for how many months of consumption the facility may keep stock
         */
        public static Stock reported(
                Dice dice,
                @Nullable Integer balance,
                List<Loss> losses,
                int months,
                int maxMonths) {
            int received = dice.between(0, 400);
            int available = (balance == null ? 0 : balance) + received;
            int dispensed = dice.between(0, available) + (dice.hits(0.001) ? available : 0);
            int lost = losses.stream().mapToInt(Loss::change).sum();
            int inHand = available - dispensed + lost;
            int outDays = dice.hits(0.15) ? dice.between(1, 30 * months) : 0;
            int normalized = dispensed * 30 / Math.max(30 * months - outDays, 5);
            int amc = Math.max(normalized + dice.between(-10, 10), 0);
            int calculated = Math.max(amc * maxMonths - inHand, 0);
            return new Stock(
                    received,
                    dispensed,
                    lost,
                    inHand,
                    outDays,
                    normalized,
                    dice.unless(0.2, normalized * months),
                    amc,
                    amc * maxMonths,
                    calculated,
                    dice.unless(0.7, calculated + dice.between(0, 100)));
        }
    }

    /** What is to be sent. */
    public record Order(int approved, int packs) {}

    /** Stock lost or found; of no quantity in bad data. */
    public record Loss(Reason reason, @Nullable Integer quantity) {

        /** What it adds to stock. */
        int change() {
            int known = quantity == null ? 0 : quantity;
            return reason.additive() ? known : -known;
        }
    }
}
