package org.openlmis.ghost.entity.order;

import static org.openlmis.ghost.entity.order.Ordered.PODS;
import static org.openlmis.ghost.entity.order.Ordered.POD_LINES;
import static org.openlmis.ghost.entity.order.Ordered.order;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.ShipmentUnit;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class ProofOfDeliveryTests {

    @Test
    void isOnlyBegunBeforeTheOrderIsReceived() {
        pod(Mappings.SETTINGS)
                .expect(PODS)
                .one()
                .has("id", V3Id.of("pod", 40))
                .has("shipmentid", V3Id.named("orders:55#shipment"))
                .has("status", "INITIATED")
                .has("deliveredby", "Amara")
                .has("receivedby", null)
                .has("receiveddate", null);
    }

    @Test
    void isConfirmedOnTheDayOfReceiptOnceTheOrderIsReceived() {
        pod(Mappings.SETTINGS)
                .given("status", "RECEIVED")
                .expect(PODS)
                .one()
                .has("status", "CONFIRMED")
                .has("receiveddate", "2016-03-20");
    }

    @Test
    void tellsWhatWasAcceptedAndWhatWasSentBack() {
        pod(Mappings.SETTINGS)
                .expect(POD_LINES)
                .one()
                .has("id", V3Id.of("pod_line_items", 41))
                .has("proofofdeliveryid", V3Id.of("pod", 40))
                .has("orderableid", V3Id.of("products", 20))
                .has("orderableversionnumber", 1)
                .has("quantityaccepted", 24)
                .has("quantityrejected", 6)
                .has("notes", "wet")
                .has("usevvm", false);
    }

    @Test
    void acceptsNothingKnownAndRejectsNothingIfV2SaysNeither() {
        order().with("pod", "id", 40)
                .with("pod_line_items", "podid", 40, "productcode", "P20")
                .expect(POD_LINES)
                .one()
                .has("quantityaccepted", null)
                .has("quantityrejected", 0);
    }

    @Test
    void countsPacksWhereTheCountryCountsDispensingUnitsD21() {
        pod(Countries.deciding(ShipmentUnit.DISPENSING_UNITS))
                .expect(POD_LINES)
                .one()
                .has("quantityaccepted", 2)
                .has("quantityrejected", 1);
    }

    private static MappingTester<Order> pod(MappingSettings settings) {
        LocalDateTime late = LocalDateTime.of(2016, 3, 20, 23, 30);
        Object[] line = {"id", 41, "podid", 40, "productcode", "P20", "notes", "wet"};
        return order(settings)
                .with("pod", "id", 40, "orderid", 55, "deliveredby", "Amara", "receiveddate", late)
                .with(
                        "pod_line_items",
                        Ordered.and(line, "quantityreceived", 24, "quantityreturned", 6));
    }
}
