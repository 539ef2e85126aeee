package org.openlmis.ghost.entity.order;

import static org.openlmis.ghost.entity.order.Ordered.order;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class OrderLineTests {

    private static final String LINES = "fulfillment.order_line_items";

    @Test
    void ordersThePacksToShipOfTheRequisition() {
        withLine(order(), 1, "P20", 7, false)
                .expect(LINES)
                .one()
                .has("id", V3Id.named("requisition_line_items:1#order"))
                .has("orderid", V3Id.of("orders", 55))
                .has("orderableid", V3Id.of("products", 20))
                .has("orderableversionnumber", 1)
                .has("orderedquantity", 7);
    }

    @Test
    void leavesOutWhatIsSkippedOrNotToBeShippedAsV2Does() {
        MappingTester<Order> order = withLine(order(), 1, "P20", 7, true);

        withLine(order, 2, "P21", 0, false).expect(LINES).none();
        order.with("requisition_line_items", "rnrid", 55, "packstoship", null, "skipped", false)
                .expect(LINES)
                .none();
    }

    @Test
    void keepsTheSameProductTwice() {
        withLine(withLine(order(), 1, "P20", 7, false), 2, "P20", 8, false)
                .expect(LINES)
                .count(2)
                .has("orderableid", V3Id.of("products", 20));
    }

    private static MappingTester<Order> withLine(
            MappingTester<Order> order, int id, String product, int packs, boolean skipped) {
        Object[] line = {"id", id, "rnrid", 55, "productcode", product};
        Object[] quantity = {"packstoship", packs, "skipped", skipped};
        return order.with("requisition_line_items", Ordered.and(line, quantity));
    }
}
