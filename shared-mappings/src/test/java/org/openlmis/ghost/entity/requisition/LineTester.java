package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

/** A requisition at a health centre with one line for a product that it may order. */
final class LineTester {

    private static final String LINES = "requisition.requisition_line_items";

    private LineTester() {}

    /** The requisition without the line; its period has three months. */
    static MappingTester<?> requisition(MappingSettings settings) {
        return MappingTester.of(new RequisitionMapping(), settings)
                .given("id", 42, "facilityid", 5, "programid", 3, "periodid", 6)
                .given("status", "APPROVED", "emergency", false)
                .with("facilities", "id", 5, "typeid", 4)
                .with("processing_periods", "id", 6, "numberofmonths", 3)
                .with("products", "id", 7, "code", "C7")
                .with("program_products", "id", 8, "programid", 3, "productid", 7)
                .with(
                        "facility_approved_products",
                        "id",
                        9,
                        "facilitytypeid",
                        4,
                        "programproductid",
                        8);
    }

    /** Its line with these columns. */
    static MappingTester<?> with(MappingTester<?> requisition, @Nullable Object... columns) {
        List<@Nullable Object> all =
                new ArrayList<>(
                        List.of("id", 11, "rnrid", 42, "productcode", "C7", "skipped", false));
        for (Object column : columns) {
            all.add(column);
        }
        return requisition.with("requisition_line_items", all.toArray());
    }

    /** The derived line. */
    static ExpectedRows row(MappingTester<?> requisition) {
        return requisition.expect(LINES).one();
    }
}
