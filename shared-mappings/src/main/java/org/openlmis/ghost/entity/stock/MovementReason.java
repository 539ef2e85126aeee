package org.openlmis.ghost.entity.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.stock.StockCardMapping.Entry;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Why stock moved. v3 keeps quantities without a sign and takes it from the reason, v2 keeps it in
 * the quantity; where the two contradict each other one of two reasons made for it stands in.
 *
 * @param installed the reason v3 is installed with, or null if {@code v2Key} names it
 * @param v2Key the key of the v2 type of losses and adjustments it stands for, or a part that names
 *     a reason of our own
 * @param adds whether stock grows
 */
record MovementReason(@Nullable UUID installed, String v2Key, boolean adds) {

    private static final String TRANSFER_IN = "TRANSFER_IN";
    private static final MovementReason RECEIPTS = installed("Receipts");
    private static final MovementReason CONSUMED = installed("Consumed");
    private static final MovementReason EXCESS = installed("Beginning Balance Excess");
    private static final MovementReason INSUFFICIENCY =
            installed("Beginning Balance Insufficiency");
    private static final MovementReason PLUS = new MovementReason(null, "#plus", true);
    private static final MovementReason MINUS = new MovementReason(null, "#minus", false);

    /** What decides in which direction a v2 type of losses and adjustments counts. */
    public record Type(@V2Key String name, @Nullable Boolean additive) {

        private MovementReason reason() {
            boolean isTransferIn = Text.trim(name).equals(TRANSFER_IN);
            return new MovementReason(null, name, isTransferIn || Boolean.TRUE.equals(additive));
        }
    }

    private static MovementReason installed(String name) {
        Bootstrap.Row row = Bootstrap.row(ReasonCrosswalk.REASONS, name);
        return new MovementReason(row.id(), "", row.fact("type").equals("CREDIT"));
    }

    /**
     * The reason of an entry that moves stock.
     *
     * @param type the type an adjustment names, or null
     */
    static MovementReason of(Entry entry, @Nullable Type type) {
        boolean adds = entry.quantity() > 0;
        MovementReason stated = stated(entry.known(), type);
        return stated != null && stated.adds() == adds ? stated : adds ? PLUS : MINUS;
    }

    private static @Nullable MovementReason stated(
            @Nullable EntryType entry, @Nullable Type adjustment) {
        if (entry == EntryType.CREDIT) {
            return RECEIPTS;
        } else if (entry == EntryType.DEBIT) {
            return CONSUMED;
        }
        return adjustment == null ? null : adjustment.reason();
    }

    /** Of an opening balance with this sign. */
    static MovementReason ofOpening(boolean adds) {
        return adds ? EXCESS : INSUFFICIENCY;
    }

    /** Whether it is one of the two made for contradictions. */
    boolean isCorrection() {
        return equals(PLUS) || equals(MINUS);
    }

    boolean isInstalled() {
        return installed != null;
    }

    /** v3's word for the direction. */
    String type() {
        return adds ? "CREDIT" : "DEBIT";
    }
}
