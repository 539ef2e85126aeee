package org.openlmis.ghost.entity.order;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.Pod;
import org.openlmis.ghost.entity.order.OrderMapping.PodLine;
import org.openlmis.ghost.entity.order.OrderMapping.ShipmentLine;
import org.openlmis.ghost.entity.order.ShipmentFileMapping.ShipmentFile;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * The one shipment of an order. v3 cannot hold a proof of delivery without a shipment, so where v2
 * has only the proof, the shipment is made from what that says was shipped.
 */
final class Shipments {

    /** Names an order's shipment after the order: {@code orders:55#shipment}. */
    static final String PART = "shipment";

    private static final String SHIPMENTS = "fulfillment.shipments";

    private final Child<ShipmentLine> shipped;
    private final Child<Pod> pods;
    private final Child<PodLine> received;
    private final Packs packs;

    private Shipments(
            Child<ShipmentLine> shipped, Child<Pod> pods, Child<PodLine> received, Packs packs) {
        this.shipped = shipped;
        this.pods = pods;
        this.received = received;
        this.packs = packs;
    }

    static Shipments of(
            Child<ShipmentLine> shipped, Child<Pod> pods, Child<PodLine> received, Packs packs) {
        return new Shipments(shipped, pods, received, packs);
    }

    /** A shipment and who is held to have sent it. */
    private record Sent(Order order, Object sender) {}

    /** A line and the product delivered. */
    private record Delivered<L>(L line, int orderId, Object orderable, int packs) {

        String shipment() {
            return key(orderId);
        }
    }

    void declare(
            Definition<Order> order,
            Lookup<Order, ShipmentFile> file,
            OrderAuthors authors,
            OrderTimes times) {
        order.intoRows(SHIPMENTS, it -> shipments(it, authors))
                .identity("id", OrderMapping.V2_ORDERS, it -> key(it.order().id()))
                .ref("orderid", OrderMapping.V2_ORDERS, it -> it.order().id())
                .ref("shippedbyid", "users", "referencedata.users", Sent::sender)
                .compute("shippeddate", (it, row) -> times.shipped(it))
                .compute("notes", (it, row) -> fileName(it.one(file)))
                .compute("extradata", (it, row) -> extraData(it.one(file)));
    }

    void declareLines(Definition<Order> order, Lookup<PodLine, Product> productsReceived) {
        var products =
                order.lookup(shipped, "products", Product.class)
                        .on(ShipmentLine::productCode, Product::code);
        lines(order, it -> shipped(it, products))
                .identity("id", "shipment_line_items", it -> it.line().id())
                .set("extradata", it -> extraData(it.line()));
        lines(order, it -> received(it, productsReceived))
                .identity("id", "pod_line_items", it -> key(it.line().id()));
    }

    private static <L> TargetTable<Order, Delivered<L>> lines(
            Definition<Order> order, Function<Aggregate<Order>, List<Delivered<L>>> lines) {
        return order.intoRows("fulfillment.shipment_line_items", lines)
                .ref("shipmentid", OrderMapping.V2_ORDERS, Delivered::shipment)
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", Delivered::orderable)
                .always("orderableversionnumber", 1)
                .set("quantityshipped", Delivered::packs);
    }

    private List<Sent> shipments(Aggregate<Order> of, OrderAuthors authors) {
        return of.all(shipped).isEmpty() && of.all(pods).isEmpty()
                ? List.of()
                : List.of(new Sent(of.root(), authors.updatedBy(of)));
    }

    private List<Delivered<ShipmentLine>> shipped(
            Aggregate<Order> of, Lookup<ShipmentLine, Product> products) {
        return of.all(shipped).stream()
                .map(
                        line ->
                                new Delivered<>(
                                        line,
                                        line.orderId(),
                                        Product.key(of.one(products, line), line.productCode()),
                                        packs.shipped(of, line)))
                .toList();
    }

    private List<Delivered<PodLine>> received(
            Aggregate<Order> of, Lookup<PodLine, Product> products) {
        if (!of.all(shipped).isEmpty()) {
            return List.of();
        }
        return of.all(received).stream()
                .map(
                        line ->
                                new Delivered<>(
                                        line,
                                        of.root().id(),
                                        Product.key(of.one(products, line), line.productCode()),
                                        packsShipped(of, line)))
                .toList();
    }

    /** The best a proof of delivery says; packs to ship are packs whatever the country counts. */
    private int packsShipped(Aggregate<Order> of, PodLine line) {
        return Stream.of(
                        packs.received(of, line, line.quantityShipped()),
                        line.packsToShip(),
                        packs.received(of, line, line.quantityReceived()))
                .filter(quantity -> quantity != null)
                .findFirst()
                .orElse(0);
    }

    private static String key(int id) {
        return id + "#" + PART;
    }

    private static @Nullable String fileName(@Nullable ShipmentFile file) {
        return file == null ? null : file.fileName();
    }

    private static @Nullable Object extraData(@Nullable ShipmentFile file) {
        return file == null
                ? null
                : new Json()
                        .with("v2ShipmentFileId", file.id())
                        .with("processingError", file.processingError())
                        .toTexts();
    }

    private static @Nullable Object extraData(ShipmentLine line) {
        return new Json()
                .with("replacedProductCode", line.replacedProductCode())
                .with("substitutedProductCode", line.substitutedProductCode())
                .with("substitutedProductName", line.substitutedProductName())
                .with("substitutedProductQuantityShipped", line.substitutedProductQuantityShipped())
                .toTexts();
    }
}
