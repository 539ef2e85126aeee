package org.openlmis.ghost.demo.data.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rights v2 knows, with their types. */
final class Rights {

    private static final String BY_TYPE =
            """
            REQUISITION CREATE_REQUISITION AUTHORIZE_REQUISITION APPROVE_REQUISITION
            REQUISITION DELETE_REQUISITION VIEW_REQUISITION VIEW_STOCK_ON_HAND MANAGE_STOCK
            REQUISITION MANAGE_EQUIPMENT_INVENTORY MANAGE_SUPERVISED_EQUIPMENTS
            REQUISITION CREATE_IVD VIEW_IVD APPROVE_IVD
            FULFILLMENT VIEW_ORDER CONVERT_TO_ORDER FACILITY_FILL_SHIPMENT MANAGE_POD
            ALLOCATION MANAGE_DISTRIBUTION
            ADMIN CONFIGURE_RNR MANAGE_FACILITY MANAGE_FACILITY_APPROVED_PRODUCT
            ADMIN MANAGE_GEOGRAPHIC_ZONE MANAGE_PRODUCT MANAGE_PROGRAM_PRODUCT
            ADMIN MANAGE_REQUISITION_GROUP MANAGE_ROLE MANAGE_SCHEDULE MANAGE_SETTING
            ADMIN SYSTEM_SETTINGS MANAGE_SUPERVISORY_NODE MANAGE_SUPPLY_LINE MANAGE_USER
            ADMIN UPLOADS MANAGE_EQUIPMENT_SETTINGS MANAGE_REGIMEN_TEMPLATE
            ADMIN MANAGE_DEMOGRAPHIC_PARAMETERS
            REPORTING MANAGE_REPORT Facilities_Missing_Supporting_Requisition_Group
            REPORTING Supply_Lines_Reference_Données
            REPORT VIEW_CONSUMPTION_REPORT VIEW_STOCK_IMBALANCE_REPORT VIEW_SUMMARY_REPORT
            REPORT VIEW_TIMELINESS_REPORT
            """;

    /** All of them, each with its type. */
    static final List<Right> ALL =
            BY_TYPE.lines().map(line -> List.of(line.split(" "))).flatMap(Rights::ofLine).toList();

    private Rights() {}

    /** All names of one type. */
    static List<String> ofType(String type) {
        return ALL.stream().filter(right -> right.type().equals(type)).map(Right::name).toList();
    }

    /** Separated by blanks. */
    static List<String> named(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    private static Stream<Right> ofLine(List<String> words) {
        return words.stream().skip(1).map(name -> new Right(name, words.get(0)));
    }

    /** One right. */
    record Right(String name, String type) {}
}
