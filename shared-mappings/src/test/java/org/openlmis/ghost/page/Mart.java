package org.openlmis.ghost.page;

import java.util.List;

/**
 * One of the tables that dashboards over v3 are built from.
 *
 * @param name as the reporting stacks call it
 * @param needs what it needs of v3 beyond plain columns, in a sentence or two
 * @param reads the v3 columns it reads
 */
record Mart(String name, String needs, List<Columns> reads) {

    private static final Columns LINE =
            of(
                    "requisition.requisition_line_items",
                    "requisitionid orderableid beginningbalance totalreceivedquantity"
                            + " totalconsumedquantity totallossesandadjustments stockonhand"
                            + " totalstockoutdays averageconsumption adjustedconsumption"
                            + " maxperiodsofstock calculatedorderquantity requestedquantity"
                            + " approvedquantity packstoship priceperpack totalcost skipped");
    private static final Columns REQUISITION =
            of(
                    "requisition.requisitions",
                    "id facilityid programid processingperiodid emergency createddate modifieddate");
    private static final Columns CHANGE =
            of("requisition.status_changes", "requisitionid status createddate");
    private static final Columns FACILITY =
            of("referencedata.facilities", "code name active enabled typeid geographiczoneid");
    private static final Columns ZONE = of("referencedata.geographic_zones", "name parentid");
    private static final Columns TYPE = of("referencedata.facility_types", "name");
    private static final Columns PROGRAM = of("referencedata.programs", "name");
    private static final Columns PERIOD =
            of("referencedata.processing_periods", "name startdate enddate processingscheduleid");
    private static final Columns SCHEDULE = of("referencedata.processing_schedules", "name");
    private static final Columns ORDERABLE =
            of("referencedata.orderables", "id versionnumber code fullproductname");
    private static final Columns SUPPORTED =
            of("referencedata.supported_programs", "facilityid programid active");
    private static final Columns MEMBER =
            of("referencedata.requisition_group_members", "requisitiongroupid facilityid");
    private static final Columns GROUP_SCHEDULE =
            of(
                    "referencedata.requisition_group_program_schedules",
                    "requisitiongroupid programid processingscheduleid");

    static final List<Mart> ALL =
            List.of(
                    new Mart(
                            "mart_stock_status",
                            """
                            Nulls count as 0, so a line without stock on hand or beginning balance is a stock-out, and one without
                            `maxperiodsofstock` is one whatever its stock: it holds months of stock (D-15). `priceperpack` and
                            `maxperiodsofstock` are columns v3's service itself no longer writes. Lines of every status count, skipped
                            ones too; `modifieddate` tells how timely a report was.""",
                            List.of(
                                    LINE,
                                    REQUISITION,
                                    FACILITY,
                                    TYPE,
                                    ZONE,
                                    PROGRAM,
                                    PERIOD,
                                    SCHEDULE,
                                    ORDERABLE)),
                    new Mart(
                            "mart_reporting_status, mart_non_reporting_facilities",
                            """
                            Expected are the active programs of active and enabled facilities, in all periods of the schedules of their
                            groups; reported is a regular requisition with a SUBMITTED change, at the earliest of these. So every
                            SUBMITTED change of v2 is migrated, and groups and schedules must be complete.""",
                            List.of(
                                    SUPPORTED,
                                    MEMBER,
                                    GROUP_SCHEDULE,
                                    PERIOD,
                                    FACILITY,
                                    ZONE,
                                    REQUISITION,
                                    CHANGE)),
                    new Mart(
                            "mart_requisition_summary",
                            "Status, kind and dates of requisitions, with names.",
                            List.of(
                                    of(
                                            "requisition.requisitions",
                                            "status emergency createddate modifieddate"),
                                    FACILITY,
                                    PROGRAM,
                                    PERIOD)),
                    new Mart(
                            "mart_adjustments",
                            """
                            Quantities are positive and get their sign from the type of the reason as the requisition remembers it, so
                            each requisition has a copy of every reason its lines use (D-17). Requisitions whose latest change is
                            SKIPPED, INITIATED or SUBMITTED do not count; REJECTED ones do.""",
                            List.of(
                                    of(
                                            "requisition.stock_adjustments",
                                            "requisitionlineitemid reasonid quantity"),
                                    of(
                                            "requisition.stock_adjustment_reasons",
                                            "requisitionid reasonid name reasontype"),
                                    of("requisition.requisition_line_items", "id requisitionid"),
                                    CHANGE)),
                    new Mart(
                            "mart_logistics_summary",
                            "Sums of what `mart_stock_status` reads.",
                            List.of(LINE, REQUISITION)),
                    new Mart(
                            "mart_facility_directory",
                            "Facilities on a map, which uses the coordinates of zones.",
                            List.of(
                                    FACILITY,
                                    TYPE,
                                    of(
                                            "referencedata.geographic_zones",
                                            "name parentid latitude longitude"))),
                    new Mart(
                            "reporting_rate_and_timeliness",
                            """
                            Of the older stack: the latest AUTHORIZED change against the end of the period and the days a country
                            allows, which `reporting_dates` holds under the name of the top zone. That table is filled by hand.""",
                            List.of(
                                    CHANGE,
                                    REQUISITION,
                                    PERIOD,
                                    ZONE,
                                    SUPPORTED,
                                    MEMBER,
                                    GROUP_SCHEDULE)));

    /** Columns of one v3 table. */
    record Columns(String table, List<String> names) {}

    private static Columns of(String table, String names) {
        return new Columns(table, List.of(names.split(" ")));
    }
}
