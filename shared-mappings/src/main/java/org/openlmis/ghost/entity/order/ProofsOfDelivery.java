package org.openlmis.ghost.entity.order;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.Pod;
import org.openlmis.ghost.entity.order.OrderMapping.PodLine;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;

/** What was received of an order's shipment, confirmed once v2 has the order as received. */
final class ProofsOfDelivery {

    private final Child<PodLine> received;
    private final Lookup<PodLine, Product> products;
    private final Packs packs;

    private ProofsOfDelivery(
            Child<PodLine> received, Lookup<PodLine, Product> products, Packs packs) {
        this.received = received;
        this.products = products;
        this.packs = packs;
    }

    /** A line and the product received. */
    private record Received(PodLine line, Object orderable) {}

    static ProofsOfDelivery of(
            Child<PodLine> received, Lookup<PodLine, Product> products, Packs packs) {
        return new ProofsOfDelivery(received, products, packs);
    }

    void declare(Definition<Order> order, Child<Pod> pods) {
        order.intoEach(pods, "fulfillment.proofs_of_delivery")
                .identity("id", "pod", Pod::id)
                .refToPart(
                        "shipmentid", OrderMapping.V2_ORDERS, Pod::orderId, any -> Shipments.PART)
                .compute("status", (it, row) -> isConfirmed(it) ? "CONFIRMED" : "INITIATED")
                .set("deliveredby", Pod::deliveredBy)
                .set("receivedby", Pod::receivedBy)
                .compute("receiveddate", ProofsOfDelivery::receivedDate);
        lines(order);
    }

    private void lines(Definition<Order> order) {
        order.intoRows("fulfillment.proof_of_delivery_line_items", this::received)
                .identity("id", "pod_line_items", it -> it.line().id())
                .ref("proofofdeliveryid", "pod", it -> it.line().podId())
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", Received::orderable)
                .always("orderableversionnumber", 1)
                .compute(
                        "quantityaccepted",
                        (it, row) -> packs.received(it, row.line(), row.line().quantityReceived()))
                .compute(
                        "quantityrejected",
                        (it, row) -> packs.received(it, row.line(), returned(row.line())))
                .set("notes", it -> it.line().notes())
                .always("usevvm", false);
    }

    private List<Received> received(Aggregate<Order> order) {
        return order.all(received).stream()
                .map(
                        line ->
                                new Received(
                                        line,
                                        Product.key(order.one(products, line), line.productCode())))
                .toList();
    }

    private static boolean isConfirmed(Aggregate<Order> order) {
        return OrderStatus.named(order.root().status()).orElse(null) == OrderStatus.RECEIVED;
    }

    /** v2 sets it when the proof is begun already, so it counts only once that is confirmed. */
    private static @Nullable LocalDate receivedDate(Aggregate<Order> order, Pod pod) {
        LocalDateTime received = pod.receivedDate();
        return received == null || !isConfirmed(order) ? null : received.toLocalDate();
    }

    private static int returned(PodLine line) {
        Integer returned = line.quantityReturned();
        return returned == null ? 0 : returned;
    }
}
