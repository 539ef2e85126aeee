package org.openlmis.ghost.demo.data.order;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.requisition.Requisition;

/**
 * One order; its key is that of its requisition.
 *
 * @param position its place among all, from 0: the first ones carry the flaws
 * @param supplyLine key of who supplies it, null if v2 lost it
 * @param number what v2 calls it; many are called 0
 * @param file key of the shipment file that told what was sent, null if none did
 */
record Order(
        Requisition requisition,
        int position,
        @Nullable Integer supplyLine,
        String number,
        Fate fate,
        @Nullable Integer file,
        LocalDateTime created,
        LocalDateTime modified) {

    int id() {
        return requisition.id();
    }
}
