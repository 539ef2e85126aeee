package org.openlmis.ghost.demo.data.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A column a form may have.
 *
 * @param id its primary key, and its place in the form
 * @param source U the user, C calculated, R reference data
 * @param indicator letter of the column in formulas, may be empty
 */
record MasterColumn(int id, String name, String source, String indicator, String label) {

    private static final List<String> LINES =
            List.of(
                    "skipped U S Skip",
                    "productCode R O Product Code",
                    "product R R Product",
                    "dispensingUnit R U Unit/Unit of Issue",
                    "beginningBalance U A Beginning Balance",
                    "quantityReceived U B Total Received Quantity",
                    "total C Z Total",
                    "quantityDispensed U C Total Consumed Quantity",
                    "lossesAndAdjustments U D Total Losses / Adjustments",
                    "stockInHand C E Stock on Hand",
                    "newPatientCount U F Total number of new patients added to service on the program",
                    "stockOutDays U X Total Stockout Days",
                    "normalizedConsumption C N Monthly Normalized Consumption",
                    "amc C P Average Monthly Consumption(AMC)",
                    "maxStockQuantity C H Maximum Stock Quantity",
                    "calculatedOrderQuantity C I Calculated Order Quantity",
                    "quantityRequested U J Requested Quantity",
                    "reasonForRequestedQuantity U W Requested Quantity Explanation",
                    "quantityApproved U K Approved Quantity",
                    "packsToShip C V Packs to Ship",
                    "price R T Price per Pack",
                    "cost C Q Total Cost",
                    "expirationDate U G Expiration Date",
                    "remarks U L Remarks",
                    "periodNormalizedConsumption C M Period Normalized Consumption");

    /** All that v2 knows, in the order of their ids. */
    static final List<MasterColumn> ALL = all();

    /** Whether a program may choose another source. */
    boolean isSourceConfigurable() {
        return List.of("quantityDispensed", "stockInHand", "calculatedOrderQuantity")
                .contains(name);
    }

    /** Whether it is the column with options. */
    boolean isNewPatientCount() {
        return name.equals("newPatientCount");
    }

    private static List<MasterColumn> all() {
        List<MasterColumn> columns = new ArrayList<>();
        for (String line : LINES) {
            String[] words = line.split(" ", 4);
            columns.add(
                    new MasterColumn(columns.size() + 1, words[0], words[1], words[2], words[3]));
        }
        return List.copyOf(columns);
    }
}
