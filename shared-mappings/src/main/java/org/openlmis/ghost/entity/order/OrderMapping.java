package org.openlmis.ghost.entity.order;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.ShipmentFileMapping.ShipmentFile;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 order becomes a v3 order with the lines and the history of its requisition, whose key it
 * shares in v2; what was shipped and received for it becomes its shipment and the shipment's proof
 * of delivery.
 */
public final class OrderMapping implements EntityMapping<OrderMapping.Order> {

    static final String V2_ORDERS = "orders";

    /** The columns read of v2 {@code orders}; the key is that of the requisition as well. */
    public record Order(
            @V2Key int id,
            @Nullable Integer shipmentId,
            String status,
            @Nullable String ftpComment,
            @Nullable Integer supplyLineId,
            int createdBy,
            @Nullable LocalDateTime createdDate,
            int modifiedBy,
            @Nullable LocalDateTime modifiedDate,
            String orderNumber) {}

    /** The columns read of v2 {@code shipment_line_items}. */
    public record ShipmentLine(
            @V2Key int id,
            int orderId,
            String productCode,
            int quantityShipped,
            @Nullable LocalDateTime packedDate,
            @Nullable LocalDateTime shippedDate,
            @Nullable String substitutedProductCode,
            @Nullable String substitutedProductName,
            @Nullable Integer substitutedProductQuantityShipped,
            @Nullable Integer packSize,
            @Nullable LocalDateTime createdDate,
            @Nullable String replacedProductCode) {}

    /** The columns read of v2 {@code pod}. */
    public record Pod(
            @V2Key int id,
            int orderId,
            @Nullable LocalDateTime receivedDate,
            @Nullable LocalDateTime createdDate,
            @Nullable String deliveredBy,
            @Nullable String receivedBy) {}

    /** The columns read of v2 {@code pod_line_items}. */
    public record PodLine(
            @V2Key int id,
            int podId,
            String productCode,
            @Nullable Integer quantityReceived,
            @Nullable Integer packsToShip,
            @Nullable Integer quantityShipped,
            @Nullable String notes,
            @Nullable Integer quantityReturned) {}

    /** What an order must know of its requisition. */
    public record Requisition(
            @V2Key int id,
            int facilityId,
            int programId,
            int periodId,
            boolean emergency,
            @Nullable Integer supervisoryNodeId,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate) {}

    @Override
    public void define(Definition<Order> order) {
        order.from(V2_ORDERS);
        var shipped = order.child("shipment_line_items", ShipmentLine.class, ShipmentLine::orderId);
        var pods = order.child("pod", Pod.class, Pod::orderId);
        var received = order.child(pods, "pod_line_items", PodLine.class, PodLine::podId);
        var requisition =
                order.lookup("requisitions", Requisition.class).on(Order::id, Requisition::id);
        var file =
                order.lookup("shipment_file_info", ShipmentFile.class)
                        .on(Order::shipmentId, ShipmentFile::id);
        var products =
                order.lookup(received, "products", Product.class)
                        .on(PodLine::productCode, Product::code);
        var authors = OrderAuthors.of(order);
        var times = OrderTimes.of(order, shipped, pods, requisition, file);
        Packs packs = Packs.of(order, shipped, received);

        OrderHeader.of(order, requisition).declare(order, authors, times);
        OrderLines.declare(order);
        OrderHistory.declare(order, requisition, times);
        Shipments shipments = Shipments.of(shipped, pods, received, packs);
        shipments.declare(order, file, authors, times);
        shipments.declareLines(order, products);
        ProofsOfDelivery.of(received, products, packs).declare(order, pods);
        LeftBehind.declare(shipped, pods, received);
    }
}
