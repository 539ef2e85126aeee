package org.openlmis.ghost.entity.order;

import java.util.Arrays;
import java.util.Optional;
import org.openlmis.ghost.mapping.Text;

/** The statuses v2 knows of an order, and what v3 calls them. */
enum OrderStatus {
    /** The order file is to be sent to the warehouse. */
    IN_ROUTE("IN_ROUTE"),
    /** The order file was sent. */
    RELEASED("IN_ROUTE"),
    /** The supply line does not export orders. */
    READY_TO_PACK("READY_TO_PACK"),
    TRANSFER_FAILED("TRANSFER_FAILED"),
    /** The shipment file was read. */
    PACKED("SHIPPED"),
    /** The shipment file was not understood. */
    SHIPMENT_ERROR("IN_ROUTE"),
    /** The proof of delivery was submitted. */
    RECEIVED("RECEIVED");

    private static final String FULFILLED_LOCALLY = "ORDERED";

    private final String v3;

    OrderStatus(String v3) {
        this.v3 = v3;
    }

    /** The status v2 calls so, empty if it has none of this name. */
    static Optional<OrderStatus> named(String text) {
        String trimmed = Text.trim(text);
        return Arrays.stream(values()).filter(status -> status.name().equals(trimmed)).findFirst();
    }

    /** As v3 calls it; decision D-12 if the supplying facility fulfils the program's orders. */
    String inV3(boolean isFulfilledLocally) {
        return this == READY_TO_PACK && isFulfilledLocally ? FULFILLED_LOCALLY : v3;
    }
}
