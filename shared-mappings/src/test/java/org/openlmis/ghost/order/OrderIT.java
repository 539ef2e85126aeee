package org.openlmis.ghost.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.Verified;

/** An order from its release to its receipt, and what becomes of it when v2 deletes it. */
class OrderIT {

    private static final String ORDERS =
            """
            select concat_ws(' ', o.ordercode, o.status, o.emergency, p.code, f.code, s.code, c.username, u.username, o.quotedcost,
                to_char(o.createddate at time zone 'UTC', 'MM-DD HH24:MI'), o.extradata ->> 'v2Status',
                o.externalid = r.id) from fulfillment.orders o
            join requisition.requisitions r on r.id = o.externalid
            join referencedata.programs p on p.id = o.programid
            join referencedata.facilities f on f.id = o.requestingfacilityid
            join referencedata.facilities s on s.id = o.supplyingfacilityid
            join referencedata.users c on c.id = o.createdbyid
            join referencedata.users u on u.id = o.lastupdaterid order by 1""";
    private static final String LINES =
            """
            select p.code || ' ' || l.orderedquantity from fulfillment.order_line_items l
            join referencedata.orderables p on p.id = l.orderableid and p.versionnumber = l.orderableversionnumber order by 1""";
    private static final String CHANGES =
            """
            select c.status || ' ' || u.username from fulfillment.status_changes c
            left join referencedata.users u on u.id = c.authorid order by c.createddate""";
    private static final String MESSAGES =
            "select status || ' ' || body from fulfillment.status_messages";
    private static final String SHIPMENTS =
            """
            select concat_ws(' ', s.notes, to_char(s.shippeddate at time zone 'UTC', 'MM-DD HH24:MI'), p.code, l.quantityshipped)
            from fulfillment.shipments s join fulfillment.shipment_line_items l on l.shipmentid = s.id
            join referencedata.orderables p on p.id = l.orderableid order by 1""";
    private static final String PODS =
            """
            select concat_ws(' ', d.status, d.receivedby, d.receiveddate, p.code, l.quantityaccepted, l.quantityrejected)
            from fulfillment.proofs_of_delivery d
            left join fulfillment.proof_of_delivery_line_items l on l.proofofdeliveryid = d.id
            left join referencedata.orderables p on p.id = l.orderableid order by 1""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheCountry() {
        bench.v2(OrderWorld.COUNTRY);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void followsWhatV2DoesWithIt() {
        commit(OrderWorld.REQUISITION, OrderWorld.ORDER);
        assertThat(bench.texts(ORDERS))
                .containsExactly(
                        "OEM1 IN_ROUTE t EM F1 F4 clerk keeper 0.00 02-06 07:00 RELEASED t");
        assertThat(bench.texts(LINES)).containsExactly("P1 7");
        assertThat(bench.texts(CHANGES)).containsExactly("SUBMITTED clerk", "RELEASED keeper");
        assertThat(bench.texts(MESSAGES)).containsExactly("RELEASED Please hurry");
        assertThat(bench.texts(SHIPMENTS)).isEmpty();

        commit(OrderWorld.SHIPMENT);
        assertThat(bench.texts(ORDERS)).singleElement().asString().startsWith("OEM1 SHIPPED");
        assertThat(bench.texts(SHIPMENTS)).containsExactly("ship.csv 02-08 05:00 P1 6");

        commit(OrderWorld.POD);
        assertThat(bench.texts(PODS)).containsExactly("INITIATED Carl P1 5 1");
        commit(OrderWorld.RECEIPT);
        assertThat(bench.texts(PODS)).containsExactly("CONFIRMED Carl 2020-02-09 P1 5 1");
        assertVerified();
    }

    @Test
    void hasAShipmentMadeFromTheProofOfDeliveryUntilTheShipmentIsThere() {
        commit(OrderWorld.REQUISITION, OrderWorld.ORDER, OrderWorld.POD);
        assertThat(bench.texts("select id::text from fulfillment.shipment_line_items"))
                .containsExactly(V3Id.named("pod_line_items:22#shipment").toString());

        commit(OrderWorld.SHIPMENT);
        assertThat(bench.texts("select id::text from fulfillment.shipment_line_items"))
                .containsExactly(V3Id.of("shipment_line_items", 11).toString());
        assertThat(bench.texts(PODS)).containsExactly("INITIATED Carl P1 5 1");
        assertVerified();
    }

    @Test
    void goesWithItsRequisitionButNotWhatV3MadeItself() {
        commit(OrderWorld.REQUISITION, OrderWorld.ORDER, OrderWorld.SHIPMENT, OrderWorld.POD);
        String mine = "11111111-1111-4111-8111-111111111111";
        insertNativeOrder(mine);

        commit(OrderWorld.DELETION);

        assertThat(bench.texts("select id::text from fulfillment.orders")).containsExactly(mine);
        assertThat(bench.texts("select id::text from fulfillment.status_changes"))
                .containsExactly(mine);
        assertThat(List.of(LINES, MESSAGES, SHIPMENTS, PODS))
                .allSatisfy(query -> assertThat(bench.texts(query)).isEmpty());
        assertThat(bench.waiting()).isEmpty();
        assertVerified();
    }

    @Test
    void keepsStatusChangesMadeInV3() {
        commit(OrderWorld.REQUISITION, OrderWorld.ORDER);
        bench.v3()
                .update(
                        """
                        insert into fulfillment.status_changes (id, status, orderid, createddate)
                        values ('11111111-1111-4111-8111-111111111111', 'RELEASED', ?, now())""",
                        V3Id.of("orders", 1));

        commit("update requisition_status_changes set status = 'APPROVED' where id = 1");

        assertThat(
                        bench.texts(
                                "select status from fulfillment.status_changes order by createddate"))
                .containsExactly("APPROVED", "RELEASED", "RELEASED");
        assertVerified();
    }

    @Test
    void isHeldBackUntilSomebodySuppliesIt() {
        commit(
                OrderWorld.REQUISITION,
                OrderWorld.ORDER,
                "update orders set supplylineid = null",
                "delete from supply_lines where id = 1");
        assertThat(bench.quarantined()).contains("orders/1 SUPPLIER_MISSING");
        assertThat(bench.texts("select status from requisition.requisitions"))
                .containsExactly("RELEASED");
        assertThat(bench.texts(ORDERS)).isEmpty();

        commit(
                """
                insert into supply_lines (id, supervisorynodeid, programid, supplyingfacilityid, exportorders)
                values (9, 2, 1, 3, true)""");
        assertThat(bench.quarantined()).noneMatch(it -> it.startsWith("orders/"));
        assertThat(bench.texts(ORDERS)).singleElement().asString().contains(" F1 F3 ");
    }

    @Test
    void givesItsNumberToTheNextWhenItGoesR18() {
        commit(
                OrderWorld.REQUISITION,
                OrderWorld.ORDER,
                OrderWorld.REQUISITION_2,
                OrderWorld.ORDER_2);
        assertThat(bench.texts("select ordercode from fulfillment.orders order by 1"))
                .containsExactly("OEM1", "V2-2");

        commit("update orders set ordernumber = case id when 1 then 'OEM2' else 'OEM1' end");
        assertThat(
                        bench.texts(
                                "select ordercode || ' ' || (extradata ->> 'v2Id') from fulfillment.orders order by 1"))
                .containsExactly("OEM1 2", "OEM2 1");

        commit("update orders set ordernumber = 'OEM1'", OrderWorld.DELETION);
        assertThat(bench.texts("select ordercode from fulfillment.orders")).containsExactly("OEM1");
        assertVerified();
    }

    @Test
    void isOrderedAsSoonAsItsSupplierFulfilsLocallyD12() {
        commit(
                OrderWorld.REQUISITION,
                OrderWorld.ORDER,
                "update orders set status = 'READY_TO_PACK'");
        assertThat(bench.texts(ORDERS)).singleElement().asString().startsWith("OEM1 READY_TO_PACK");

        commit("update supply_lines set exportorders = false where id = 2");
        assertThat(bench.texts(ORDERS)).singleElement().asString().startsWith("OEM1 ORDERED");

        commit("delete from programs_supported where facilityid = 4 and programid = 1");
        assertThat(bench.texts(ORDERS)).singleElement().asString().startsWith("OEM1 READY_TO_PACK");
    }

    private void commit(String... statements) {
        bench.v2(statements);
        bench.settle();
    }

    private void assertVerified() {
        assertThat(Verified.report(bench).equal()).isTrue();
    }

    private void insertNativeOrder(String id) {
        bench.v3()
                .update(
                        """
                        insert into fulfillment.orders (id, createdbyid, emergency, ordercode, programid, quotedcost, receivingfacilityid,
                            requestingfacilityid, status, supplyingfacilityid, lastupdateddate, lastupdaterid)
                        select x, x, false, 'native', x, 0, x, x, 'ORDERED', x, now(), x from (select ?::uuid x) i""",
                        id);
        bench.v3()
                .update(
                        "insert into fulfillment.status_changes (id, status, orderid) values (?::uuid, 'RELEASED', ?::uuid)",
                        id,
                        id);
    }
}
