package org.openlmis.ghost.entity.order;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

/**
 * Order 55 of facility 3 for program 4 in period 6, which facility 90 supplies through line 8; with
 * products 20 to 22, whose codes are P20 to P22.
 */
final class Ordered {

    static final String ORDERS = "fulfillment.orders";
    static final String SHIPMENTS = "fulfillment.shipments";
    static final String SHIPMENT_LINES = "fulfillment.shipment_line_items";
    static final String PODS = "fulfillment.proofs_of_delivery";
    static final String POD_LINES = "fulfillment.proof_of_delivery_line_items";

    private Ordered() {}

    static MappingTester<Order> order() {
        return order(Mappings.SETTINGS);
    }

    static MappingTester<Order> order(MappingSettings settings) {
        var order =
                MappingTester.of(new OrderMapping(), settings)
                        .given("id", 55, "status", "RELEASED", "ordernumber", "OEM55")
                        .given("supplylineid", 8, "createdby", 70, "modifiedby", 71)
                        .given("createddate", LocalDateTime.of(2016, 3, 10, 9, 30))
                        .given("modifieddate", LocalDateTime.of(2016, 3, 11, 10, 0))
                        .with("users", "id", 70)
                        .with("users", "id", 71)
                        .with("products", "id", 20, "code", "P20", "packsize", (short) 10)
                        .with("products", "id", 21, "code", "P21", "packsize", (short) 0)
                        .with("products", "id", 22, "code", "P22", "packsize", (short) 100);
        return withLine(withRequisition(order, 55, null), 8, 90, null);
    }

    /** The requisition of an order. */
    static MappingTester<Order> withRequisition(
            MappingTester<Order> order, int id, @Nullable Integer node) {
        Object[] columns = {"id", id, "facilityid", 3, "programid", 4, "periodid", 6};
        return order.with("requisitions", and(columns, "supervisorynodeid", node));
    }

    /** A supply line for the program that exports orders. */
    static MappingTester<Order> withLine(
            MappingTester<Order> order, int id, int facility, @Nullable Integer node) {
        Object[] columns = {"id", id, "supplyingfacilityid", facility, "programid", 4};
        return order.with("supply_lines", and(columns, "supervisorynodeid", node));
    }

    /** Another order with a number. */
    static MappingTester<Order> withOther(
            MappingTester<Order> order, int id, String number, @Nullable Integer supplyLine) {
        Object[] columns = {"id", id, "ordernumber", number, "status", "RELEASED"};
        return order.with("orders", and(columns, "supplylineid", supplyLine));
    }

    /** Columns and values in turn, and further ones. */
    static @Nullable Object[] and(@Nullable Object[] columns, @Nullable Object... further) {
        return Stream.concat(Arrays.stream(columns), Arrays.stream(further)).toArray();
    }

    /** Keys and texts in turn, in their order. */
    static Map<String, Object> texts(String... keysAndTexts) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            texts.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return texts;
    }
}
