package org.openlmis.ghost.entity.order;

import static org.openlmis.ghost.entity.order.Ordered.ORDERS;
import static org.openlmis.ghost.entity.order.Ordered.SHIPMENTS;
import static org.openlmis.ghost.entity.order.Ordered.SHIPMENT_LINES;
import static org.openlmis.ghost.entity.order.Ordered.order;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings.ShipmentUnit;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class ShipmentTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2016, 3, 12, 12, 0);

    @Test
    void isNotThereBeforeAnythingWasShippedOrReceived() {
        order().expect(SHIPMENTS).none();
        order().expect(SHIPMENT_LINES).none();
        order().expect(ORDERS).one();
    }

    @Test
    void isOneHoweverManyLinesItHas() {
        MappingTester<Order> order =
                shipped(shipped(order(), 1, "P20", 5), 2, "P20", 6)
                        .given("shipmentid", 30)
                        .with("shipment_file_info", "id", 30, "filename", "ship.csv");

        order.expect(SHIPMENTS)
                .one()
                .has("id", V3Id.named("orders:55#shipment"))
                .has("orderid", V3Id.of("orders", 55))
                .has("shippedbyid", V3Id.of("users", 71))
                .has("notes", "ship.csv")
                .hasJson(
                        "extradata",
                        Ordered.texts("v2ShipmentFileId", "30", "processingError", "true"));
        order.expect(SHIPMENT_LINES)
                .count(2)
                .has("shipmentid", V3Id.named("orders:55#shipment"))
                .has("orderableid", V3Id.of("products", 20))
                .has("orderableversionnumber", 1)
                .where("id", V3Id.of("shipment_line_items", 2))
                .one()
                .has("quantityshipped", 6)
                .has("extradata", null);
    }

    @Test
    void leftWhenItsLastLineDid() {
        shipped(order(), 1, "P20", "shippeddate", NOON, "packeddate", NOON.plusDays(3))
                .with(
                        "shipment_line_items",
                        "orderid",
                        55,
                        "productcode",
                        "P20",
                        "shippeddate",
                        NOON.plusDays(1))
                .expect(SHIPMENTS)
                .has("shippeddate", "2016-03-13T11:00:00Z");
    }

    @Test
    void leftWhenItWasPackedReadOrTheOrderChangedIfNothingElseIsKnownR18() {
        shipped(order(), 1, "P20", "packeddate", NOON, "packsize", 1)
                .expect(SHIPMENTS)
                .has("shippeddate", "2016-03-12T11:00:00Z");
        shipped(order(), 1, "P20", 5)
                .given("shipmentid", 30)
                .with("shipment_file_info", "id", 30, "modifieddate", NOON.plusHours(1))
                .expect(SHIPMENTS)
                .has("shippeddate", "2016-03-12T12:00:00Z");
        shipped(order(), 1, "P20", 5).expect(SHIPMENTS).has("shippeddate", "2016-03-11T09:00:00Z");
    }

    @Test
    void remembersWhatWasShippedInPlaceOfWhat() {
        shipped(order(), 1, "P21", "replacedproductcode", "P20", "substitutedproductcode", "P22")
                .expect(SHIPMENT_LINES)
                .one()
                .has("orderableid", V3Id.of("products", 21))
                .hasJson(
                        "extradata",
                        Ordered.texts(
                                "replacedProductCode", "P20", "substitutedProductCode", "P22"));
    }

    @Test
    void isMadeFromItsProofOfDeliveryIfV2HasOnlyThat() {
        MappingTester<Order> order =
                order().with("pod", "id", 40)
                        .with("pod_line_items", received(1, 4, 5, 6))
                        .with("pod_line_items", received(2, null, 5, 6))
                        .with("pod_line_items", received(3, null, null, 6))
                        .with("pod_line_items", received(4, null, null, null));

        order.expect(SHIPMENTS).one().has("id", V3Id.named("orders:55#shipment"));
        ExpectedRows lines = order.expect(SHIPMENT_LINES).count(4);
        lines.where("id", V3Id.named("pod_line_items:1#shipment"))
                .one()
                .has("shipmentid", V3Id.named("orders:55#shipment"))
                .has("orderableid", V3Id.of("products", 22))
                .has("quantityshipped", 4);
        lines.where("id", V3Id.named("pod_line_items:2#shipment")).has("quantityshipped", 5);
        lines.where("id", V3Id.named("pod_line_items:3#shipment")).has("quantityshipped", 6);
        lines.where("id", V3Id.named("pod_line_items:4#shipment")).has("quantityshipped", 0);
    }

    @Test
    void isNotMadeFromItsProofOfDeliveryIfV2HasIt() {
        shipped(order(), 1, "P20", 5)
                .with("pod", "id", 40)
                .with("pod_line_items", received(1, 4, 5, 6))
                .expect(SHIPMENT_LINES)
                .one()
                .has("id", V3Id.of("shipment_line_items", 1));
    }

    @Test
    void countsPacksUnlessTheCountrySaysOtherwiseD21() {
        shipped(order(), 1, "P20", 25).expect(SHIPMENT_LINES).has("quantityshipped", 25);
    }

    @Test
    void dividesByThePackSizeWhereDispensingUnitsAreShippedD21() {
        expectPacks(shipped(inUnits(), 1, "P20", 24), 2);
        expectPacks(shipped(inUnits(), 1, "P20", 25), 3);
        expectPacks(shipped(inUnits(), 1, "P21", 25), 25);
        expectPacks(shipped(inUnits(), 1, "P20", "quantityshipped", 25, "packsize", 5), 5);
        expectPacks(shipped(inUnits(), 1, "P20", "quantityshipped", 25, "packsize", 0), 3);
    }

    @Test
    void dividesWhatProofsOfDeliverySayWasShippedButNoPacksToShipD21() {
        expectPacks(podOnly(350, null, 100), 4);
        expectPacks(podOnly(null, 7, 100), 7);
        expectPacks(podOnly(null, null, 349), 3);
    }

    private static MappingTester<Order> podOnly(
            Integer shipped, Integer packsToShip, Integer received) {
        return inUnits()
                .with("pod", "id", 40)
                .with("pod_line_items", received(1, shipped, packsToShip, received));
    }

    private static void expectPacks(MappingTester<Order> order, int packs) {
        order.expect(SHIPMENT_LINES).one().has("quantityshipped", packs);
    }

    private static MappingTester<Order> inUnits() {
        return order(Countries.deciding(ShipmentUnit.DISPENSING_UNITS));
    }

    private static MappingTester<Order> shipped(
            MappingTester<Order> order, int id, String product, int quantity) {
        return shipped(order, id, product, "quantityshipped", quantity, "packsize", null);
    }

    private static MappingTester<Order> shipped(
            MappingTester<Order> order, int id, String product, Object... columns) {
        Object[] line = {"id", id, "orderid", 55, "productcode", product};
        return order.with("shipment_line_items", Ordered.and(line, columns));
    }

    private static Object[] received(int id, Integer shipped, Integer toShip, Integer received) {
        Object[] line = {"id", id, "productcode", "P22", "podid", 40};
        return Ordered.and(
                line,
                "quantityshipped",
                shipped,
                "packstoship",
                toShip,
                "quantityreceived",
                received);
    }
}
