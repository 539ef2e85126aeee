package org.openlmis.ghost.entity.order;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.Requisition;
import org.openlmis.ghost.entity.supervision.SupplyingFacility;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;

/** The order itself, which v3 wants to say much that v2 only says of its requisition. */
final class OrderHeader {

    private static final String FACILITIES = "referencedata.facilities";
    private static final String USERS = "referencedata.users";
    private static final BigDecimal NO_COST = new BigDecimal("0.00");

    private final Lookup<Order, Requisition> requisition;
    private final SupplyingFacility<Order> supplying;
    private final LocalFulfilment local;
    private final OrderCodes codes;

    private OrderHeader(Definition<Order> order, Lookup<Order, Requisition> requisition) {
        this.requisition = requisition;
        supplying = SupplyingFacility.ofOrder(order, Order::id, Order::supplyLineId);
        local = LocalFulfilment.of(order, supplying);
        codes = OrderCodes.of(order);
    }

    static OrderHeader of(Definition<Order> order, Lookup<Order, Requisition> requisition) {
        OrderHeader header = new OrderHeader(order, requisition);
        header.refuse(order);
        return header;
    }

    /**
     * An order with what it takes from elsewhere. While its requisition is not landed the order
     * waits for that, and numbers that name no row stand in.
     */
    private record Placed(
            Order order,
            @Nullable Requisition requisition,
            @Nullable Integer supplyingFacility,
            Object createdBy,
            Object updatedBy) {

        private static final int NONE = 0;

        int id() {
            return order.id();
        }

        int facility() {
            return requisition == null ? NONE : requisition.facilityId();
        }

        int program() {
            return requisition == null ? NONE : requisition.programId();
        }

        int period() {
            return requisition == null ? NONE : requisition.periodId();
        }

        int supplier() {
            return supplyingFacility == null ? NONE : supplyingFacility;
        }

        boolean isEmergency() {
            return requisition != null && requisition.emergency();
        }
    }

    private void refuse(Definition<Order> order) {
        order.quarantineWhen(
                "STATUS_UNKNOWN",
                "status",
                Order::status,
                "v3 has no such order status; correct it in v2",
                it -> OrderStatus.named(it.root().status()).isEmpty());
        order.quarantineWhen(
                "SUPPLIER_MISSING",
                "supplylineid",
                Order::supplyLineId,
                "a v3 order needs a supplying facility, but it has no supply line, and neither has"
                        + " its requisition's node for the program; add one in v2",
                it -> it.one(requisition) != null && supplying.id(it, it.root()) == null);
    }

    void declare(Definition<Order> order, OrderAuthors authors, OrderTimes times) {
        order.intoRows("fulfillment.orders", it -> List.of(placed(it, authors)))
                .identity("id", OrderMapping.V2_ORDERS, Placed::id)
                .ref("externalid", "requisitions", "requisition.requisitions", Placed::id)
                .compute("ordercode", (it, row) -> codes.code(it))
                .compute("status", (it, row) -> status(it))
                .set("emergency", Placed::isEmergency)
                .ref("programid", "programs", "referencedata.programs", Placed::program)
                .ref(
                        "processingperiodid",
                        "processing_periods",
                        "referencedata.processing_periods",
                        Placed::period)
                .ref("facilityid", "facilities", FACILITIES, Placed::facility)
                .ref("requestingfacilityid", "facilities", FACILITIES, Placed::facility)
                .ref("receivingfacilityid", "facilities", FACILITIES, Placed::facility)
                .ref("supplyingfacilityid", "facilities", FACILITIES, Placed::supplier)
                .ref("createdbyid", "users", USERS, Placed::createdBy)
                .compute("createddate", (it, row) -> times.created(it))
                .ref("lastupdaterid", "users", USERS, Placed::updatedBy)
                .compute("lastupdateddate", (it, row) -> times.updated(it))
                .always("quotedcost", NO_COST)
                .set("extradata", it -> extraData(it.order()));
    }

    private Placed placed(Aggregate<Order> order, OrderAuthors authors) {
        return new Placed(
                order.root(),
                order.one(requisition),
                supplying.id(order, order.root()),
                authors.createdBy(order),
                authors.updatedBy(order));
    }

    /** An unknown text stays what it is, and the order is refused. */
    private String status(Aggregate<Order> order) {
        String text = order.root().status();
        return OrderStatus.named(text)
                .map(status -> status.inV3(local.isLocal(order)))
                .orElse(text);
    }

    private static @Nullable Object extraData(Order order) {
        return new Json()
                .with("v2Id", order.id())
                .with("ftpComment", order.ftpComment())
                .with("v2Status", order.status())
                .toTexts();
    }
}
