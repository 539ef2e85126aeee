package org.openlmis.ghost.order;

import org.openlmis.ghost.testing.ReferenceWorld;

/** What v2 does with requisition 1 of the reference world until it is received, one text a step. */
final class OrderWorld {

    /** Without the requisitions of {@link ReferenceWorld}. */
    static final String COUNTRY =
            String.join(
                    ";\n",
                    ReferenceWorld.PLACES,
                    ReferenceWorld.PRODUCTS,
                    ReferenceWorld.SCHEDULES,
                    ReferenceWorld.SUPERVISION,
                    ReferenceWorld.USERS,
                    ReferenceWorld.TEMPLATES,
                    ReferenceWorld.REASONS);

    static final String REQUISITION =
            """
            insert into requisitions (id, facilityid, programid, periodid, status, supervisorynodeid, emergency, createddate, modifieddate)
                values (1, 1, 1, 1, 'RELEASED', 2, true, '2020-02-01 08:00', '2020-02-05 08:00');
            insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, maxmonthsofstock, dosespermonth,
                    dosesperdispensingunit, packsize, fullsupply, packstoship, skipped)
                values (1, 1, 'P1', 'Tablets', 'tablet', 3, 1, 1, 10, true, 7, false), (2, 1, 'P2', 'Tablets', 'tablet', 3, 1, 1, 10, true, 0, false),
                    (3, 1, 'P3', 'Syrups', 'bottle', 3, 1, 1, 1, true, 8, true);
            insert into requisition_status_changes (id, rnrid, status, createdby, modifiedby, createddate)
                values (1, 1, 'SUBMITTED', 2, 2, '2020-02-02 08:00'), (2, 1, 'RELEASED', 3, 3, '2020-02-05 08:00');
            insert into comments (id, rnrid, commenttext, createdby, modifiedby, createddate)
                values (1, 1, 'Please hurry', 3, 3, '2020-02-05 09:00')""";

    static final String ORDER =
            """
            insert into orders (id, status, supplylineid, ordernumber, createdby, modifiedby, createddate, modifieddate)
                values (1, 'RELEASED', 1, 'OEM1', 2, 3, '2020-02-06 08:00', '2020-02-07 08:00')""";

    /** Another requisition whose order has the same number. */
    static final String REQUISITION_2 =
            """
            insert into requisitions (id, facilityid, programid, periodid, status, supervisorynodeid) values (2, 2, 1, 3, 'RELEASED', 2)""";

    static final String ORDER_2 =
            """
            insert into orders (id, status, supplylineid, ordernumber, createdby, modifiedby) values (2, 'RELEASED', 1, 'OEM1', 2, 3)""";

    static final String SHIPMENT =
            """
            insert into shipment_file_info (id, filename, processingerror, modifieddate) values (5, 'ship.csv', false, '2020-02-08 08:00');
            insert into shipment_line_items (id, orderid, productcode, quantityshipped, shippeddate, productname, dispensingunit, ordernumber)
                values (11, 1, 'P1', 6, '2020-02-08 06:00', 'Aspirin', 'tablet', 'OEM1');
            update orders set status = 'PACKED', shipmentid = 5 where id = 1""";

    static final String POD =
            """
            insert into pod (id, orderid, facilityid, programid, periodid, receiveddate, receivedby)
                values (21, 1, 1, 1, 1, '2020-02-09 10:00', 'Carl');
            insert into pod_line_items (id, podid, productcode, quantityshipped, quantityreceived, quantityreturned)
                values (22, 21, 'P1', 6, 5, 1)""";

    static final String RECEIPT = "update orders set status = 'RECEIVED' where id = 1";

    /** As v2's function {@code fn_delete_rnr} deletes a requisition. */
    static final String DELETION =
            """
            delete from requisition_line_item_losses_adjustments
                where requisitionlineitemid in (select id from requisition_line_items where rnrid = 1);
            delete from requisition_line_items where rnrid = 1;
            delete from requisition_status_changes where rnrid = 1;
            delete from pod_line_items where podid in (select id from pod where orderid = 1);
            delete from pod where orderid = 1;
            delete from shipment_line_items where orderid = 1;
            delete from orders where id = 1;
            delete from comments where rnrid = 1;
            delete from requisitions where id = 1""";

    private OrderWorld() {}
}
