package org.openlmis.ghost.entity.order;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.supervision.SupplyingFacility;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The codes of orders, which v3 keeps unique: v2's order number, unless v2 never gave one or a
 * migrated order with a lower id has it already; then a code made from the order's id (ruling
 *
 */
final class OrderCodes {

    /** What {@link #replacement} makes must stay free for the order it is made for. */
    private static final Pattern REPLACEMENT = Pattern.compile("V2-\\d+");

    private final Lookup<Order, Numbered> numbered;
    private final SupplyingFacility<Numbered> supplying;
    private final NativeValue<Order> takenInV3;

    private OrderCodes(Definition<Order> order) {
        numbered =
                order.lookup("orders", Numbered.class)
                        .on(Order::orderNumber, Numbered::orderNumber, Match.ASSIGNED);
        supplying =
                SupplyingFacility.ofOrders(order, numbered, Numbered::id, Numbered::supplyLineId);
        takenInV3 =
                order.nativeValue(
                        "fulfillment.orders", "ordercode", Match.ASSIGNED, Order::orderNumber);
    }

    /** What must be known of orders with the same number: whether they are migrated. */
    public record Numbered(
            @V2Key int id, String orderNumber, String status, @Nullable Integer supplyLineId) {}

    static OrderCodes of(Definition<Order> order) {
        OrderCodes codes = new OrderCodes(order);
        order.remarkWhen(
                "ORDER_NUMBER_USED",
                "ordernumber",
                Order::orderNumber,
                "another order has this number; the code in v3 is V2- and the order's id",
                codes::isUsed);
        return codes;
    }

    String code(Aggregate<Order> order) {
        String number = Text.trim(order.root().orderNumber());
        boolean isAssigned = Match.ASSIGNED.normalise(number) != null;
        return isAssigned && !isUsed(order) ? number : replacement(order.root().id());
    }

    private boolean isUsed(Aggregate<Order> order) {
        return isReserved(order.root())
                || order.isTaken(takenInV3)
                || order.all(numbered).stream()
                        .anyMatch(
                                other ->
                                        other.id() < order.root().id() && isMigrated(order, other));
    }

    private static boolean isReserved(Order order) {
        String number = Text.trim(order.orderNumber());
        return REPLACEMENT.matcher(number).matches() && !number.equals(replacement(order.id()));
    }

    private boolean isMigrated(Aggregate<Order> order, Numbered other) {
        return OrderStatus.named(other.status()).isPresent()
                && supplying.line(order, other) != null;
    }

    private static String replacement(int id) {
        return "V2-" + id;
    }
}
