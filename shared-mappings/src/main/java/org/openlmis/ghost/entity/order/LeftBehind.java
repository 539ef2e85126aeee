package org.openlmis.ghost.entity.order;

import org.openlmis.ghost.entity.order.OrderMapping.Pod;
import org.openlmis.ghost.entity.order.OrderMapping.PodLine;
import org.openlmis.ghost.entity.order.OrderMapping.ShipmentLine;
import org.openlmis.ghost.mapping.Child;

/** The columns of orders, shipments and proofs of delivery that v3 does not get, and why. */
final class LeftBehind {

    private static final String COPIES = "copies of what the product and the requisition say";

    private LeftBehind() {}

    static void declare(Child<ShipmentLine> shipped, Child<Pod> pods, Child<PodLine> received) {
        shipped.leaveBehind(
                        COPIES,
                        "productname",
                        "dispensingunit",
                        "productcategory",
                        "productcategorydisplayorder",
                        "productdisplayorder",
                        "fullsupply",
                        "facilitycode",
                        "programcode",
                        "quantityordered",
                        "packstoship")
                .leaveBehind(
                        "names the order, which is known", "concatenatedorderid", "ordernumber")
                .leaveBehind("v3 has no prices of what was shipped", "cost")
                .leaveBehind("audit of v2", "createdby", "modifiedby", "modifieddate");
        pods.leaveBehind(COPIES, "facilityid", "programid", "periodid")
                .leaveBehind("names the order, which is known", "ordernumber")
                .leaveBehind("audit of v2", "createdby", "modifiedby", "modifieddate");
        received.leaveBehind(
                        COPIES,
                        "productname",
                        "dispensingunit",
                        "productcategory",
                        "productcategorydisplayorder",
                        "productdisplayorder",
                        "fullsupply")
                .leaveBehind("v3 keeps nothing beside what was received", "replacedproductcode")
                .leaveBehind(
                        "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
