package org.openlmis.ghost.demo.data.order;

import java.util.List;
import org.openlmis.ghost.demo.data.row.Dice;

/**
 * What became of an order.
 *
 * @param status v2's word for it
 * @param isShipped whether a shipment file told what was sent
 * @param isConfirmed whether there is a proof of delivery
 */
record Fate(String status, boolean isShipped, boolean isConfirmed) {

    private static final Fate IN_ROUTE = new Fate("IN_ROUTE", false, false);
    private static final Fate TRANSFER_FAILED = new Fate("TRANSFER_FAILED", false, false);

    private static final Fate READY = new Fate("READY_TO_PACK", false, false);
    private static final Fate FILE_SENT = new Fate("RELEASED", false, false);
    private static final Fate PACKED = new Fate("PACKED", true, false);
    private static final Fate ERROR = new Fate("SHIPMENT_ERROR", true, false);
    private static final Fate UNPACKED = new Fate("PACKED", true, true);
    private static final Fate RECEIVED = new Fate("RECEIVED", true, true);
    private static final Fate RECEIVED_UNSHIPPED = new Fate("RECEIVED", false, true);

    /** What the first orders meet, whatever the scale. */
    private static final List<Fate> SURE =
            List.of(
                    IN_ROUTE,
                    READY,
                    TRANSFER_FAILED,
                    PACKED,
                    RECEIVED,
                    RECEIVED_UNSHIPPED,
                    ERROR,
                    FILE_SENT,
                    UNPACKED);

    static Fate of(Dice dice, int position, boolean isExported) {
        if (position < SURE.size()) {
            return SURE.get(position);
        }
        if (!dice.hits(0.42)) {
            return isExported ? dice.oneOf(List.of(IN_ROUTE, FILE_SENT, FILE_SENT)) : READY;
        }
        if (dice.hits(0.02)) {
            return ERROR;
        }
        if (dice.hits(0.6)) {
            return dice.hits(0.05) ? RECEIVED_UNSHIPPED : RECEIVED;
        }
        return dice.hits(0.1) ? UNPACKED : PACKED;
    }

    /** Whether nobody knew where to send it. */
    boolean isFailed() {
        return equals(TRANSFER_FAILED);
    }

    /** Whether its file could not be read. */
    boolean isError() {
        return equals(ERROR);
    }
}
