package org.openlmis.ghost.entity.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/** What was ordered: the packs to ship of the requisition, as v2 itself sends them out. */
final class OrderLines {

    private OrderLines() {}

    /** What must be known of the requisition's lines. */
    public record Line(
            @V2Key int id,
            int rnrId,
            String productCode,
            @Nullable Integer packsToShip,
            boolean skipped) {

        private boolean isOrdered() {
            return !skipped && packs() > 0;
        }

        int packs() {
            return packsToShip == null ? 0 : packsToShip;
        }
    }

    private record Ordered(Line line, @Nullable Product product) {

        String key() {
            return line.id() + "#order";
        }

        Object orderable() {
            return Product.key(product, line.productCode());
        }
    }

    static void declare(Definition<Order> order) {
        var lines = order.lookup("requisition_line_items", Line.class).on(Order::id, Line::rnrId);
        var products =
                order.lookup(lines, "products", Product.class).on(Line::productCode, Product::code);

        order.intoRows("fulfillment.order_line_items", it -> ordered(it, lines, products))
                .identity("id", "requisition_line_items", Ordered::key)
                .ref("orderid", OrderMapping.V2_ORDERS, it -> it.line().rnrId())
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", Ordered::orderable)
                .always("orderableversionnumber", 1)
                .set("orderedquantity", it -> it.line().packs());
    }

    private static List<Ordered> ordered(
            Aggregate<Order> order, Lookup<Order, Line> lines, Lookup<Line, Product> products) {
        return order.all(lines).stream()
                .filter(Line::isOrdered)
                .map(line -> new Ordered(line, order.one(products, line)))
                .toList();
    }
}
