package org.openlmis.ghost.demo.live.order;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads shipment files, and tells what arrived. */
public final class DeliveryChanges {

    private static final String INSERT_FILE =
            """
            insert into shipment_file_info (filename, processingerror)
            values ('live_' || :order || '.csv', :error)
            returning id""";
    private static final String INSERT_SHIPMENT =
            """
            insert into shipment_line_items (orderid, ordernumber, productcode, productname,
                dispensingunit, productcategory, productcategorydisplayorder, productdisplayorder,
                fullsupply, packsize, quantityordered, packstoship, quantityshipped, packeddate,
                shippeddate)
            select :order, ordernumber, productcode, coalesce(product, productcode),
                dispensingunit, productcategory, productcategorydisplayorder, productdisplayorder,
                fullsupply, packsize, packstoship, packstoship, packstoship, now(), now()
            from requisition_line_items join orders on orders.id = rnrid
            where rnrid = :order and not skipped and packstoship > 0""";
    private static final String UPDATE_ORDER =
            """
            update orders set status = :status, shipmentid = :file, modifieddate = now()
            where id = :order""";
    private static final String FIND_FACILITY =
            "select facilityid from requisitions where id = :order";
    private static final String INSERT_PROOF =
            """
            insert into pod (orderid, facilityid, programid, periodid, ordernumber)
            select orders.id, facilityid, programid, periodid, ordernumber
            from orders join requisitions using (id)
            where orders.id = :order
            returning id""";
    private static final String INSERT_PROOF_LINES =
            """
            insert into pod_line_items (podid, productcode, productname, dispensingunit,
                packstoship, quantityshipped, fullsupply, productcategory,
                productcategorydisplayorder, productdisplayorder)
            select :proof, productcode, productname, dispensingunit, packstoship, quantityshipped,
                fullsupply, productcategory, productcategorydisplayorder, productdisplayorder
            from shipment_line_items where orderid = :order""";
    private static final String FILL_IN_LINES =
            """
            update pod_line_items
            set quantityreceived = case when id % 7 = 0 then quantityshipped / 2
                    else quantityshipped end,
                quantityreturned = case when id % 7 = 0 then 1 end,
                notes = case when id % 7 = 0 then 'Cartons mouillés' end, modifieddate = now()
            where podid = (select id from pod where orderid = :order)""";
    private static final String FILL_IN_PROOF =
            """
            update pod
            set receiveddate = now(), deliveredby = 'Chauffeur', receivedby = :nurse,
                modifieddate = now()
            where orderid = :order""";
    private static final String RECEIVE =
            "update orders set status = 'RECEIVED', modifieddate = now() where id = :order";

    private static final String UNSHIPPED =
            "status in ('IN_ROUTE', 'RELEASED', 'READY_TO_PACK', 'SHIPMENT_ERROR')";
    private static final String UNPROVED =
            "status = 'PACKED' and not exists (select from pod where orderid = picked.id)";
    private static final String UNRECEIVED =
            "status = 'PACKED' and exists (select from pod where orderid = picked.id)";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;

    /** Leaves it to the caller to commit. */
    public DeliveryChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
    }

    /** Reads a file that tells what was shipped; now and then it is of no use. */
    public boolean ship() {
        Optional<Integer> order = rows.lockForEdit("orders", UNSHIPPED);
        order.ifPresent(this::ship);
        return order.isPresent();
    }

    /** The facility begins to count what arrived. */
    public boolean beginProof() {
        return rows.lockForEdit("orders", UNPROVED).map(this::beginProof).orElse(false);
    }

    /** The facility confirms what arrived. */
    public boolean confirmProof() {
        Optional<Integer> order = rows.lockForEdit("orders", UNRECEIVED);
        order.ifPresent(
                id -> {
                    v2.sql(FILL_IN_LINES).param("order", id).update();
                    v2.sql(FILL_IN_PROOF)
                            .param("order", id)
                            .param("nurse", dice.unless(0.1, "Nurse " + dice.between(1, 9)))
                            .update();
                    v2.sql(RECEIVE).param("order", id).update();
                });
        return order.isPresent();
    }

    private boolean beginProof(int order) {
        int facility = v2.sql(FIND_FACILITY).param("order", order).query(Integer.class).single();
        if (!rows.share("facilities", facility)) {
            return false;
        }
        int proof = v2.sql(INSERT_PROOF).param("order", order).query(Integer.class).single();
        v2.sql(INSERT_PROOF_LINES).param("order", order).param("proof", proof).update();
        return true;
    }

    private void ship(int order) {
        boolean isError = dice.hits(0.1);
        int file =
                v2.sql(INSERT_FILE)
                        .param("order", order)
                        .param("error", isError)
                        .query(Integer.class)
                        .single();
        if (!isError) {
            v2.sql(INSERT_SHIPMENT).param("order", order).update();
        }
        v2.sql(UPDATE_ORDER)
                .param("order", order)
                .param("file", file)
                .param("status", isError ? "SHIPMENT_ERROR" : "PACKED")
                .update();
    }
}
