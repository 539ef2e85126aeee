package org.openlmis.ghost.entity.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.order.Ordered.ORDERS;
import static org.openlmis.ghost.entity.order.Ordered.order;
import static org.openlmis.ghost.entity.order.Ordered.withOther;
import static org.openlmis.ghost.entity.order.Ordered.withRequisition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.testing.MappingTester;

class OrderCodeTests {

    @Test
    void isTheNumberV2Gave() {
        order().given("ordernumber", " OEM55R\t").expect(ORDERS).has("ordercode", "OEM55R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", " 0 ", "", " "})
    void isMadeFromTheIdWhereV2GaveNoNumber(String number) {
        MappingTester<Order> order = withOther(order(), 54, number, 8).given("ordernumber", number);

        order.expect(ORDERS).has("ordercode", "V2-55");
        assertThat(order.remarks()).isEmpty();
    }

    @Test
    void staysWithTheLowestIdR18() {
        MappingTester<Order> later = withOther(order(), 54, " OEM55", 8);

        later.expect(ORDERS).has("ordercode", "V2-55");
        assertThat(later.remarks()).containsExactly("ORDER_NUMBER_USED");
        withOther(order(), 56, "OEM55", 8).expect(ORDERS).has("ordercode", "OEM55");
    }

    @Test
    void isNotTakenByAnOrderThatCannotBeMigratedR18() {
        withOther(withRequisition(order(), 54, 7), 54, "OEM55", null)
                .expect(ORDERS)
                .has("ordercode", "OEM55");
        order().with("orders", "id", 54, "ordernumber", "OEM55", "status", "CANCELLED")
                .expect(ORDERS)
                .has("ordercode", "OEM55");
    }

    @Test
    void isNotThatOfAnOrderCreatedInV3() {
        MappingTester<Order> order = order().takenInV3(ORDERS, "ordercode", "OEM55");

        order.expect(ORDERS).has("ordercode", "V2-55");
        assertThat(order.remarks()).containsExactly("ORDER_NUMBER_USED");
    }

    @Test
    void isNotWhatAnotherOrderWouldGetInsteadOfItsNumber() {
        order().given("ordernumber", "V2-56").expect(ORDERS).has("ordercode", "V2-55");
        order().given("ordernumber", "V2-55").expect(ORDERS).has("ordercode", "V2-55");
    }
}
