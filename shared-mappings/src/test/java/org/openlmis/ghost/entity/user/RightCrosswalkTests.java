package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightCrosswalkTests {

    @ParameterizedTest
    @CsvSource({
        "CREATE_REQUISITION, REQUISITION, SUPERVISION, REQUISITION_CREATE",
        "AUTHORIZE_REQUISITION, REQUISITION, SUPERVISION, REQUISITION_AUTHORIZE",
        "APPROVE_REQUISITION, REQUISITION, SUPERVISION, REQUISITION_APPROVE",
        "DELETE_REQUISITION, REQUISITION, SUPERVISION, REQUISITION_DELETE",
        "VIEW_REQUISITION, REQUISITION, SUPERVISION, REQUISITION_VIEW",
        "VIEW_STOCK_ON_HAND, REQUISITION, SUPERVISION, STOCK_CARDS_VIEW",
        "MANAGE_STOCK, ADMIN, SUPERVISION, STOCK_CARDS_VIEW STOCK_ADJUST STOCK_INVENTORIES_EDIT",
        "MANAGE_EQUIPMENT_INVENTORY, ADMIN, SUPERVISION, CCE_INVENTORY_VIEW CCE_INVENTORY_EDIT",
        "MANAGE_SUPERVISED_EQUIPMENTS, REPORT, SUPERVISION, CCE_INVENTORY_VIEW",
        "VIEW_ORDER, FULFILLMENT, ORDER_FULFILLMENT, ORDERS_VIEW",
        "CONVERT_TO_ORDER, FULFILLMENT, ORDER_FULFILLMENT, ORDERS_EDIT ORDERS_VIEW",
        "FACILITY_FILL_SHIPMENT, FULFILLMENT, ORDER_FULFILLMENT, SHIPMENTS_EDIT SHIPMENTS_VIEW",
        "CONFIGURE_RNR, ADMIN, GENERAL_ADMIN, REQUISITION_TEMPLATES_MANAGE",
        "MANAGE_PROGRAM_PRODUCT, ADMIN, GENERAL_ADMIN, ORDERABLES_MANAGE",
        "MANAGE_ROLE, ADMIN, GENERAL_ADMIN, USER_ROLES_MANAGE RIGHTS_VIEW",
        "SYSTEM_SETTINGS, ADMIN, GENERAL_ADMIN, SYSTEM_SETTINGS_MANAGE",
        "UPLOADS, ADMIN, GENERAL_ADMIN, DATA_IMPORT",
        "MANAGE_EQUIPMENT_SETTINGS, ADMIN, GENERAL_ADMIN, CCE_MANAGE",
        "MANAGE_REPORT, REPORTING, REPORTS, REPORT_TEMPLATES_EDIT REPORTS_VIEW",
        "Stock status report, REPORTING, REPORTS, REPORTS_VIEW",
        "VIEW_ORDER_REPORT, REPORT, REPORTS, REPORTS_VIEW"
    })
    void translatesARightToRightsOfOneType(String v2, String v2Type, RightType type, String v3) {
        assertThat(RightCrosswalk.of(v2, v2Type))
                .allSatisfy(right -> assertThat(right.type()).isEqualTo(type))
                .extracting(V3Right::name)
                .containsExactly(v3.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANAGE_POD", "MANAGE_DISTRIBUTION", "CREATE_IVD"})
    void knowsRightsWithoutACounterpart(String right) {
        assertThat(RightCrosswalk.of(right, "REQUISITION")).isEmpty();
    }

    @Test
    void knowsNoCounterpartOfARightWhoseTypeIsNotKnown() {
        assertThat(RightCrosswalk.of("Some report", null)).isEmpty();
    }
}
