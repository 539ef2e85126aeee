package org.openlmis.ghost.verify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The references of tables this system writes that v3 leaves to its services: mostly those from one
 * service's schema to another's. Names are {@code schema.table.column}.
 */
final class UnenforcedReferences {

    static final List<UnenforcedReference> ALL =
            Stream.of(
                            ids(
                                    "referencedata.facilities",
                                    "requisition.requisitions.facilityid",
                                    "requisition.requisitions.supplyingfacilityid",
                                    "fulfillment.orders.facilityid",
                                    "fulfillment.orders.requestingfacilityid",
                                    "fulfillment.orders.receivingfacilityid",
                                    "fulfillment.orders.supplyingfacilityid",
                                    "stockmanagement.stock_events.facilityid",
                                    "stockmanagement.stock_cards.facilityid"),
                            ids(
                                    "referencedata.facility_types",
                                    "requisition.requisition_template_assignments.facilitytypeid",
                                    "stockmanagement.valid_reason_assignments.facilitytypeid"),
                            ids(
                                    "referencedata.programs",
                                    "requisition.requisitions.programid",
                                    "requisition.requisition_template_assignments.programid",
                                    "fulfillment.orders.programid",
                                    "stockmanagement.stock_events.programid",
                                    "stockmanagement.stock_cards.programid",
                                    "stockmanagement.valid_reason_assignments.programid"),
                            ids(
                                    "referencedata.processing_periods",
                                    "requisition.requisitions.processingperiodid",
                                    "fulfillment.orders.processingperiodid"),
                            ids(
                                    "referencedata.supervisory_nodes",
                                    "requisition.requisitions.supervisorynodeid",
                                    "requisition.status_changes.supervisorynodeid"),
                            ids(
                                    "referencedata.users",
                                    "auth.auth_users.id",
                                    "requisition.status_changes.authorid",
                                    "requisition.status_messages.authorid",
                                    "fulfillment.orders.createdbyid",
                                    "fulfillment.orders.lastupdaterid",
                                    "fulfillment.shipments.shippedbyid",
                                    "fulfillment.status_changes.authorid",
                                    "fulfillment.status_messages.authorid",
                                    "stockmanagement.stock_events.userid",
                                    "stockmanagement.stock_card_line_items.userid"),
                            versions(
                                    "referencedata.orderables",
                                    "requisition.requisition_line_items.orderableid",
                                    "requisition.available_products.orderableid",
                                    "fulfillment.order_line_items.orderableid",
                                    "fulfillment.shipment_line_items.orderableid",
                                    "fulfillment.proof_of_delivery_line_items.orderableid"),
                            ids(
                                    "referencedata.orderables",
                                    "referencedata.facility_type_approved_products.orderableid",
                                    "stockmanagement.stock_event_line_items.orderableid",
                                    "stockmanagement.stock_cards.orderableid"),
                            versions(
                                    "referencedata.facility_type_approved_products",
                                    "requisition.requisition_line_items.facilitytypeapprovedproductid",
                                    "requisition.available_products.facilitytypeapprovedproductid"),
                            ids(
                                    "referencedata.lots",
                                    "fulfillment.shipment_line_items.lotid",
                                    "fulfillment.proof_of_delivery_line_items.lotid",
                                    "stockmanagement.stock_event_line_items.lotid",
                                    "stockmanagement.stock_cards.lotid"),
                            ids(
                                    "requisition.requisitions",
                                    "requisition.status_changes.requisitionid",
                                    "fulfillment.orders.externalid"),
                            ids("fulfillment.orders", "fulfillment.status_changes.orderid"),
                            ids(
                                    "stockmanagement.stock_card_line_item_reasons",
                                    "requisition.stock_adjustments.reasonid",
                                    "requisition.stock_adjustment_reasons.reasonid",
                                    "fulfillment.proof_of_delivery_line_items.rejectionreasonid",
                                    "stockmanagement.stock_event_line_items.reasonid"),
                            ids(
                                    "stockmanagement.nodes",
                                    "stockmanagement.stock_event_line_items.sourceid",
                                    "stockmanagement.stock_event_line_items.destinationid"),
                            Stream.of(tradeItems()))
                    .flatMap(references -> references)
                    .toList();

    private UnenforcedReferences() {}

    private static Stream<UnenforcedReference> ids(String referred, String... places) {
        return Arrays.stream(places)
                .map(place -> reference(referred, place, List.of(column(place)), List.of("id")));
    }

    /** To one version of the row: {@code …id} names the row, {@code …versionnumber} the version. */
    private static Stream<UnenforcedReference> versions(String referred, String... places) {
        return Arrays.stream(places)
                .map(
                        place ->
                                reference(
                                        referred,
                                        place,
                                        List.of(
                                                column(place),
                                                column(place).replaceFirst("id$", "versionnumber")),
                                        List.of("id", "versionnumber")));
    }

    /** An orderable names its trade item by a text among its identifiers. */
    private static UnenforcedReference tradeItems() {
        return new UnenforcedReference(
                "referencedata.orderable_identifiers",
                List.of("value"),
                "referencedata.trade_items",
                List.of("id::text"),
                "t.key = 'tradeItem'");
    }

    private static UnenforcedReference reference(
            String referred, String place, List<String> columns, List<String> named) {
        String table = place.substring(0, place.lastIndexOf('.'));
        return new UnenforcedReference(table, columns, referred, named, "true");
    }

    private static String column(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}
