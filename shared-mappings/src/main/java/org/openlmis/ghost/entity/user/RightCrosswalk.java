package org.openlmis.ghost.entity.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rights of v3 a right of v2 stands for. Immutable and thread-safe. */
final class RightCrosswalk {

    /** What those who create requisitions may be granted (decision D-11). */
    static final List<V3Right> PODS = rights("PODS_VIEW", "PODS_MANAGE");

    static final V3Right REQUISITION_CREATE = V3Right.named("REQUISITION_CREATE");

    private static final Map<String, List<V3Right>> BY_NAME =
            Map.ofEntries(
                    // supervision
                    row("CREATE_REQUISITION", "REQUISITION_CREATE"),
                    row("AUTHORIZE_REQUISITION", "REQUISITION_AUTHORIZE"),
                    row("APPROVE_REQUISITION", "REQUISITION_APPROVE"),
                    row("DELETE_REQUISITION", "REQUISITION_DELETE"),
                    row("VIEW_REQUISITION", "REQUISITION_VIEW"),
                    row("VIEW_STOCK_ON_HAND", "STOCK_CARDS_VIEW"),
                    row(
                            "MANAGE_STOCK",
                            "STOCK_CARDS_VIEW",
                            "STOCK_ADJUST",
                            "STOCK_INVENTORIES_EDIT"),
                    row("MANAGE_EQUIPMENT_INVENTORY", "CCE_INVENTORY_VIEW", "CCE_INVENTORY_EDIT"),
                    row("MANAGE_SUPERVISED_EQUIPMENTS", "CCE_INVENTORY_VIEW"),
                    // fulfilment; v2's MANAGE_POD has no counterpart there (decision D-11)
                    row("VIEW_ORDER", "ORDERS_VIEW"),
                    row("CONVERT_TO_ORDER", "ORDERS_EDIT", "ORDERS_VIEW"),
                    row("FACILITY_FILL_SHIPMENT", "SHIPMENTS_EDIT", "SHIPMENTS_VIEW"),
                    // administration
                    row("CONFIGURE_RNR", "REQUISITION_TEMPLATES_MANAGE"),
                    row("MANAGE_FACILITY", "FACILITIES_MANAGE"),
                    row("MANAGE_FACILITY_APPROVED_PRODUCT", "FACILITY_APPROVED_ORDERABLES_MANAGE"),
                    row("MANAGE_GEOGRAPHIC_ZONE", "GEOGRAPHIC_ZONES_MANAGE"),
                    row("MANAGE_PRODUCT", "ORDERABLES_MANAGE"),
                    row("MANAGE_PROGRAM_PRODUCT", "ORDERABLES_MANAGE"),
                    row("MANAGE_REQUISITION_GROUP", "REQUISITION_GROUPS_MANAGE"),
                    row("MANAGE_ROLE", "USER_ROLES_MANAGE", "RIGHTS_VIEW"),
                    row("MANAGE_SCHEDULE", "PROCESSING_SCHEDULES_MANAGE"),
                    row("MANAGE_SETTING", "SYSTEM_SETTINGS_MANAGE"),
                    row("SYSTEM_SETTINGS", "SYSTEM_SETTINGS_MANAGE"),
                    row("MANAGE_SUPERVISORY_NODE", "SUPERVISORY_NODES_MANAGE"),
                    row("MANAGE_SUPPLY_LINE", "SUPPLY_LINES_MANAGE"),
                    row("MANAGE_USER", "USERS_MANAGE"),
                    row("UPLOADS", "DATA_IMPORT"),
                    row("MANAGE_EQUIPMENT_SETTINGS", "CCE_MANAGE"),
                    // reports
                    row("MANAGE_REPORT", "REPORT_TEMPLATES_EDIT", "REPORTS_VIEW"));

    /** v2 has a right of one of these types for each stored report. */
    private static final Set<String> OF_A_REPORT = Set.of("REPORTING", "REPORT");

    private static final List<V3Right> VIEW_REPORTS = rights("REPORTS_VIEW");

    private RightCrosswalk() {}

    /**
     * The rights of v3, all of one type; empty if there is no counterpart.
     *
     * @param type v2's type of the right, null if it is not known
     */
    static List<V3Right> of(String right, @Nullable String type) {
        List<V3Right> named = BY_NAME.get(right);
        if (named != null) {
            return named;
        }
        return type != null && OF_A_REPORT.contains(type) ? VIEW_REPORTS : List.of();
    }

    private static Map.Entry<String, List<V3Right>> row(String v2, String... v3) {
        return Map.entry(v2, rights(v3));
    }

    private static List<V3Right> rights(String... names) {
        return Stream.of(names).map(V3Right::named).toList();
    }
}
