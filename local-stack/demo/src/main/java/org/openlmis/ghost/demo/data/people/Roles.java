package org.openlmis.ghost.demo.data.people;

import java.util.List;

/**
 * The roles of a country. Many mix rights of several types, which v3 keeps apart; the first eight
 * carry all flaws, so that they are in every scale.
 */
final class Roles {

    /** Named as a role v3 brings along. */
    static final int ADMINISTRATOR = 1;

    /** Played at home, for one program; mixes three types. */
    static final int STORE_IN_CHARGE = 2;

    /** Played at a node; mixes two types. */
    static final int SUPERVISOR = 3;

    /** Played at a warehouse. */
    static final int WAREHOUSE_CLERK = 4;

    static final int REPORT_VIEWER = 5;

    /** None of its rights has a counterpart in v3. */
    static final int DISTRIBUTION_PLANNER = 6;

    /** As many rights of one type as of another. */
    static final int REGIONAL_PHARMACIST = 7;

    /** Has no rights at all. */
    static final int GUEST = 8;

    static final List<Role> ALL =
            List.of(
                    new Role("System Administrator", Rights.ofType("ADMIN")),
                    role(
                            "Store In-Charge",
                            "CREATE_REQUISITION AUTHORIZE_REQUISITION VIEW_REQUISITION"
                                    + " DELETE_REQUISITION VIEW_ORDER VIEW_CONSUMPTION_REPORT"),
                    role(
                            "Program Supervisor",
                            "APPROVE_REQUISITION VIEW_REQUISITION VIEW_SUMMARY_REPORT"),
                    new Role("Warehouse Clerk", Rights.ofType("FULFILLMENT")),
                    new Role("Report Viewer ", Rights.ofType("REPORT")),
                    role(
                            "Distribution Planner",
                            "MANAGE_DISTRIBUTION MANAGE_REGIMEN_TEMPLATE CREATE_IVD VIEW_IVD"),
                    role(
                            "Pharmacien régional",
                            "APPROVE_REQUISITION VIEW_REQUISITION VIEW_ORDER CONVERT_TO_ORDER"
                                    + " MANAGE_USER MANAGE_ROLE MANAGE_REPORT"),
                    role("Guest", ""),
                    role("Stock Manager", "MANAGE_STOCK VIEW_STOCK_ON_HAND MANAGE_POD"),
                    role(
                            "Cold Chain Officer",
                            "MANAGE_EQUIPMENT_INVENTORY MANAGE_EQUIPMENT_SETTINGS"),
                    role("Data Clerk", "CREATE_REQUISITION VIEW_REQUISITION UPLOADS"),
                    role("Facility Head", "AUTHORIZE_REQUISITION VIEW_REQUISITION"),
                    role(
                            "District Pharmacist",
                            "APPROVE_REQUISITION VIEW_REQUISITION CREATE_REQUISITION"),
                    role("Zonal Manager", "VIEW_REQUISITION VIEW_ORDER VIEW_TIMELINESS_REPORT"),
                    role("Auditor", "VIEW_REQUISITION VIEW_STOCK_IMBALANCE_REPORT"),
                    role("Content Manager", "MANAGE_PRODUCT MANAGE_PROGRAM_PRODUCT CONFIGURE_RNR"),
                    role("Vaccine Officer", "CREATE_IVD APPROVE_IVD VIEW_IVD MANAGE_STOCK"),
                    role("Laboratory Officer", "CREATE_REQUISITION MANAGE_SUPERVISED_EQUIPMENTS"),
                    role("Malaria Officer", "VIEW_REQUISITION VIEW_CONSUMPTION_REPORT"),
                    role("Finance", "VIEW_ORDER VIEW_SUMMARY_REPORT MANAGE_REPORT"));

    private Roles() {}

    private static Role role(String name, String rights) {
        return new Role(name, Rights.named(rights));
    }

    /** One role; its key is its place in the list, from 1. */
    record Role(String name, List<String> rights) {}
}
