package org.openlmis.ghost.entity.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.order.Ordered.ORDERS;
import static org.openlmis.ghost.entity.order.Ordered.order;
import static org.openlmis.ghost.entity.order.Ordered.withLine;
import static org.openlmis.ghost.entity.order.Ordered.withRequisition;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class OrderSupplierTests {

    @Test
    void isThatOfTheLineOfTheRequisitionsNodeIfTheOrderHasNone() {
        withLine(orderWithoutLine(), 9, 91, 7)
                .expect(ORDERS)
                .one()
                .has("supplyingfacilityid", V3Id.of("facilities", 91));
    }

    @Test
    void isThatOfTheOrdersOwnLineEvenIfTheNodeHasAnother() {
        withLine(withRequisition(order(), 55, 7), 9, 91, 7)
                .expect(ORDERS)
                .has("supplyingfacilityid", V3Id.of("facilities", 90));
    }

    @Test
    void isMissingIfNeitherHasOneSoTheOrderIsRefused() {
        assertThat(orderWithoutLine().quarantinedWith()).containsExactly("SUPPLIER_MISSING");
        assertThat(withLine(orderWithoutLine(), 9, 91, 6).quarantinedWith())
                .containsExactly("SUPPLIER_MISSING");
        assertThat(
                        orderWithoutLine()
                                .with("supply_lines", "supervisorynodeid", 7, "programid", 5)
                                .quarantinedWith())
                .containsExactly("SUPPLIER_MISSING");
    }

    @Test
    void isNotAskedForBeforeTheRequisitionIsThere() {
        MappingTester<Order> early =
                MappingTester.of(new OrderMapping()).given("id", 55, "status", "RELEASED");

        assertThat(early.quarantinedWith()).isEmpty();
        early.expect(ORDERS).one().has("externalid", V3Id.of("requisitions", 55));
    }

    @Test
    void hasOrdersOrderedWhereItFulfilsTheProgramLocallyD12() {
        locally(order(), 4).expect(ORDERS).has("status", "ORDERED");
    }

    @Test
    void hasOrdersReadyToPackWhereItsLinesExportD12() {
        order().given("status", "READY_TO_PACK")
                .with("programs_supported", "id", 1, "facilityid", 90, "programid", 4)
                .expect(ORDERS)
                .has("status", "READY_TO_PACK");
    }

    @Test
    void hasOrdersReadyToPackWhereItDoesNotSupportTheProgramD12() {
        locally(order(), 5).expect(ORDERS).has("status", "READY_TO_PACK");
    }

    @Test
    void fulfilsLocallyOrdersWithoutALineOfTheirOwnAsWellD12() {
        MappingTester<Order> order = withLine(orderWithoutLine(), 8, 90, 7);

        locally(order, 4).expect(ORDERS).has("status", "ORDERED");
    }

    @Test
    void changesNoOtherStatusWhereItFulfilsLocallyD12() {
        locally(order(), 4).given("status", "IN_ROUTE").expect(ORDERS).has("status", "IN_ROUTE");
    }

    /** Another line of the supplier for the program does not export. */
    private static MappingTester<Order> locally(MappingTester<Order> order, int program) {
        Object[] line = {"id", 9, "supplyingfacilityid", 90, "programid", 4, "exportorders", false};
        return order.given("status", "READY_TO_PACK")
                .with("supply_lines", line)
                .with("programs_supported", "id", 1, "facilityid", 90, "programid", program);
    }

    private static MappingTester<Order> orderWithoutLine() {
        return withRequisition(
                MappingTester.of(new OrderMapping())
                        .given("id", 55, "status", "READY_TO_PACK", "supplylineid", null),
                55,
                7);
    }
}
