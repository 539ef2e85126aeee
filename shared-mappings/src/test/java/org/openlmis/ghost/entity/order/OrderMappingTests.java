package org.openlmis.ghost.entity.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.order.Ordered.ORDERS;
import static org.openlmis.ghost.entity.order.Ordered.order;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class OrderMappingTests {

    @Test
    void takesFromTheRequisitionWhatItIsFor() {
        order().expect(ORDERS)
                .one()
                .has("id", V3Id.of("orders", 55))
                .has("externalid", V3Id.of("requisitions", 55))
                .has("ordercode", "OEM55")
                .has("status", "IN_ROUTE")
                .has("emergency", true)
                .has("programid", V3Id.of("programs", 4))
                .has("processingperiodid", V3Id.of("processing_periods", 6))
                .has("facilityid", V3Id.of("facilities", 3))
                .has("requestingfacilityid", V3Id.of("facilities", 3))
                .has("receivingfacilityid", V3Id.of("facilities", 3))
                .has("supplyingfacilityid", V3Id.of("facilities", 90))
                .has("createdbyid", V3Id.of("users", 70))
                .has("createddate", "2016-03-10T08:30:00Z")
                .has("lastupdaterid", V3Id.of("users", 71))
                .has("lastupdateddate", "2016-03-11T09:00:00Z")
                .has("quotedcost", "0.00");
    }

    @Test
    void keepsWhatV3HasNoPlaceForAsTexts() {
        order().given("ftpcomment", " refused ")
                .expect(ORDERS)
                .hasJson(
                        "extradata",
                        Ordered.texts(
                                "v2Id", "55", "ftpComment", "refused", "v2Status", "RELEASED"));
    }

    @ParameterizedTest
    @CsvSource({
        "IN_ROUTE, IN_ROUTE",
        "RELEASED, IN_ROUTE",
        "READY_TO_PACK, READY_TO_PACK",
        "TRANSFER_FAILED, TRANSFER_FAILED",
        "PACKED, SHIPPED",
        "SHIPMENT_ERROR, IN_ROUTE",
        "RECEIVED, RECEIVED"
    })
    void hasTheStatusV3HasForThatOfV2(String v2, String v3) {
        order().given("status", v2).expect(ORDERS).one().has("status", v3);
    }

    @Test
    void isRefusedWithAStatusV3DoesNotKnow() {
        assertThat(order().given("status", "CANCELLED").quarantinedWith())
                .containsExactly("STATUS_UNKNOWN");
    }

    @Test
    void takesTheNextBestDateWhereV2HasNone() {
        order().given("createddate", null)
                .expect(ORDERS)
                .has("createddate", "2016-03-11T09:00:00Z");
        order().given("modifieddate", null)
                .expect(ORDERS)
                .has("lastupdateddate", "2016-03-10T08:30:00Z");
    }

    @Test
    void takesADateOfItsShipmentOrItsPeriodWhereItHasNoneItself() {
        MappingTester<Order> undated =
                order().given("createddate", null, "modifieddate", null)
                        .with(
                                "processing_periods",
                                "id",
                                6,
                                "startdate",
                                LocalDateTime.of(2016, 2, 1, 0, 0));

        undated.expect(ORDERS)
                .has("createddate", "2016-01-31T23:00:00Z")
                .has("lastupdateddate", "2016-01-31T23:00:00Z");
        undated.with("pod", "id", 1, "createddate", LocalDateTime.of(2016, 2, 5, 12, 0))
                .expect(ORDERS)
                .has("createddate", "2016-02-05T11:00:00Z");
        assertThat(undated.remarks()).containsExactly("CREATED_DATE_MISSING");
    }

    @Test
    void namesTheMigrationUserWhereV2NoLongerHasTheAuthor() {
        MappingTester<Order> order = order().given("createdby", 72);

        order.expect(ORDERS)
                .has("createdbyid", V3Id.named("users:#migration"))
                .has("lastupdaterid", V3Id.of("users", 71));
        order.expect("referencedata.users").one().has("id", V3Id.named("users:#migration"));
        order().expect("referencedata.users").none();
    }
}
