package org.openlmis.ghost.entity.program;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Text;

/**
 * A requisition column as v3 is installed with it, and what it makes of v2's words. Immutable.
 *
 * @param row the column's own row and facts
 */
record RequisitionColumn(Bootstrap.Row row) {

    private static final String TABLE = "requisition.available_requisition_columns";
    private static final String OPTIONS = "requisition.available_requisition_column_options";

    /** v3 stores a source as its place in this list. */
    private static final List<String> SOURCES =
            List.of(
                    "USER_INPUT",
                    "CALCULATED",
                    "REFERENCE_DATA",
                    "STOCK_CARDS",
                    "PREVIOUS_REQUISITION",
                    "SUPPLYING_FACILITY_STOCK");

    private static final Map<String, String> V2_SOURCES =
            Map.of("U", "USER_INPUT", "C", "CALCULATED", "R", "REFERENCE_DATA");

    /** v3's name of each v2 column that it knows. */
    private static final Map<String, String> V3_NAMES =
            Map.ofEntries(
                    Map.entry("skipped", "skipped"),
                    Map.entry("productCode", "orderable.productCode"),
                    Map.entry("product", "orderable.fullProductName"),
                    Map.entry("dispensingUnit", "orderable.dispensable.displayUnit"),
                    Map.entry("beginningBalance", "beginningBalance"),
                    Map.entry("quantityReceived", "totalReceivedQuantity"),
                    Map.entry("total", "total"),
                    Map.entry("quantityDispensed", "totalConsumedQuantity"),
                    Map.entry("lossesAndAdjustments", "totalLossesAndAdjustments"),
                    Map.entry("stockInHand", "stockOnHand"),
                    Map.entry("newPatientCount", "numberOfNewPatientsAdded"),
                    Map.entry("stockOutDays", "totalStockoutDays"),
                    Map.entry("normalizedConsumption", "adjustedConsumption"),
                    Map.entry("amc", "averageConsumption"),
                    Map.entry("maxStockQuantity", "maximumStockQuantity"),
                    Map.entry("calculatedOrderQuantity", "calculatedOrderQuantity"),
                    Map.entry("quantityRequested", "requestedQuantity"),
                    Map.entry("reasonForRequestedQuantity", "requestedQuantityExplanation"),
                    Map.entry("quantityApproved", "approvedQuantity"),
                    Map.entry("packsToShip", "packsToShip"),
                    Map.entry("price", "pricePerPack"),
                    Map.entry("cost", "totalCost"),
                    Map.entry("remarks", "remarks"));

    /** All columns v3 is installed with. */
    static List<RequisitionColumn> all() {
        return Bootstrap.rows(TABLE).stream().map(RequisitionColumn::new).toList();
    }

    /** The column that stands for a v2 column, or null if v3 has none. */
    static @Nullable RequisitionColumn of(String v2Name) {
        String name = V3_NAMES.get(Text.trim(v2Name));
        return name == null ? null : new RequisitionColumn(Bootstrap.row(TABLE, name));
    }

    String name() {
        return row.name();
    }

    /** Nothing can be ordered in v3 unless quantities are approved where users see it. */
    boolean isAlwaysDisplayed() {
        return name().equals("approvedQuantity");
    }

    /** Whether v3 takes the column's values from where v2 does; an unset source differs not. */
    boolean allows(@Nullable String v2Source) {
        return v2Source == null || sources().contains(V2_SOURCES.getOrDefault(v2Source, v2Source));
    }

    /**
     * v3's number of a v2 source; the first source the column allows, in the order of the facts,
     * where v2's is unset, unknown or not allowed.
     */
    int source(@Nullable String v2Source) {
        String source = v2Source == null ? null : V2_SOURCES.get(v2Source);
        return SOURCES.indexOf(
                source != null && sources().contains(source) ? source : sources().get(0));
    }

    private List<String> sources() {
        return Arrays.asList(row.fact("sources").split("\\+"));
    }

    /** Whether v3 offers an option of this name. */
    boolean offers(String v2Option) {
        return options().stream().anyMatch(option -> isNamed(option, v2Option));
    }

    /** The option of this name; without one, the only option v3 offers, else null. */
    @Nullable UUID option(@Nullable String v2Option) {
        List<Bootstrap.Row> offered = options();
        return offered.stream()
                .filter(option -> offered.size() == 1 || isNamed(option, v2Option))
                .map(Bootstrap.Row::id)
                .findFirst()
                .orElse(null);
    }

    private boolean isNamed(Bootstrap.Row option, @Nullable String v2Option) {
        return option.name().equals("%s/%s".formatted(name(), v2Option));
    }

    private List<Bootstrap.Row> options() {
        return Bootstrap.rows(OPTIONS).stream()
                .filter(option -> option.name().startsWith(name() + "/"))
                .toList();
    }
}
