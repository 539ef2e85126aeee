package org.openlmis.ghost.entity.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.PodLine;
import org.openlmis.ghost.entity.order.OrderMapping.ShipmentLine;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Quantities shipped and received as v3 counts them: in packs. v2 has what the country's warehouses
 * count (decision D-21); where that is dispensing units, a pack of unknown size counts as one.
 */
final class Packs {

    private final @Nullable Lookup<ShipmentLine, PackSize> ofShipped;
    private final @Nullable Lookup<PodLine, PackSize> ofReceived;

    private Packs(
            @Nullable Lookup<ShipmentLine, PackSize> ofShipped,
            @Nullable Lookup<PodLine, PackSize> ofReceived) {
        this.ofShipped = ofShipped;
        this.ofReceived = ofReceived;
    }

    /** How many dispensing units a pack of the product holds. */
    public record PackSize(@V2Key int id, String code, short packSize) {}

    static Packs of(Definition<Order> order, Child<ShipmentLine> shipped, Child<PodLine> received) {
        if (!order.settings().choices().isShippedInDispensingUnits()) {
            return new Packs(null, null);
        }
        return new Packs(
                order.lookup(shipped, "products", PackSize.class)
                        .on(ShipmentLine::productCode, PackSize::code),
                order.lookup(received, "products", PackSize.class)
                        .on(PodLine::productCode, PackSize::code));
    }

    /** A quantity shipped; the shipment itself says best what its packs held. */
    int shipped(Aggregate<Order> order, ShipmentLine line) {
        Lookup<ShipmentLine, PackSize> products = ofShipped;
        if (products == null) {
            return line.quantityShipped();
        }
        Integer own = line.packSize();
        return packs(
                line.quantityShipped(),
                own != null && own > 0 ? own : size(order.one(products, line)));
    }

    /** A quantity on a line of a proof of delivery; null stays null. */
    @Nullable Integer received(Aggregate<Order> order, PodLine line, @Nullable Integer quantity) {
        Lookup<PodLine, PackSize> products = ofReceived;
        return products == null || quantity == null
                ? quantity
                : (Integer) packs(quantity, size(order.one(products, line)));
    }

    private static int size(@Nullable PackSize product) {
        return product == null ? 1 : Math.max(product.packSize(), 1);
    }

    private static int packs(int quantity, int size) {
        return BigDecimal.valueOf(quantity)
                .divide(BigDecimal.valueOf(size), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
