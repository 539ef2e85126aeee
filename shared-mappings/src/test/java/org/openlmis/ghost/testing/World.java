package org.openlmis.ghost.testing;

/** A small v2 that most tests start from, as SQL. */
public final class World {

    /** One level, zone, facility type, two programs and two facilities that support them. */
    public static final String REFERENCE_DATA =
            """
            insert into geographic_levels (id, code, name, levelnumber) values (1, 'country', 'Country', 1);
            insert into geographic_zones (id, code, name, levelid) values (1, 'Z1', 'Zone', 1);
            insert into facility_types (id, code, name, nominalmaxmonth, nominaleop)
                values (1, 'HC', 'Health centre', 3, 1);
            insert into programs (id, code, name, active) values (1, 'P1', 'One', true), (2, 'P2', 'Two', true);
            insert into facilities (id, code, name, geographiczoneid, typeid, sdp, active, golivedate, enabled, virtualfacility)
                values (1, 'F1', 'First', 1, 1, true, true, '2020-01-01', true, false),
                    (2, 'F2', 'Second', 1, 1, true, true, '2020-01-01', true, false);
            insert into programs_supported (id, facilityid, programid, active) values (1, 1, 1, true), (2, 2, 1, true)""";

    /** A schedule with a period, two products and a requisition with two lines and a loss. */
    public static final String REQUISITIONS =
            """
            insert into processing_schedules (id, code, name) values (1, 'M', 'Monthly');
            insert into processing_periods (id, scheduleid, name, startdate, enddate, numberofmonths)
                values (1, 1, 'Jan', '2020-01-01', '2020-01-31', 1);
            insert into products (id, code, primaryname, dispensingunit, dosesperdispensingunit, packsize, active,
                    fullsupply, tracer, roundtozero, packroundingthreshold)
                values (1, 'C1', 'First', 'tab', 1, 10, true, true, false, false, 1),
                    (2, 'C2', 'Second', 'tab', 1, 10, true, true, false, false, 1);
            insert into requisitions (id, facilityid, programid, periodid, status) values (1, 1, 1, 1, 'INITIATED');
            insert into requisition_line_items (id, rnrid, productcode, dispensingunit, quantityrequested, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply)
                values (1, 1, 'C1', 'tab', 5, 3, 1, 1, 10, true), (2, 1, 'C2', 'tab', 6, 3, 1, 1, 10, true);
            insert into losses_adjustments_types (name, description) values ('LOST', 'Lost'), ('DAMAGED', 'Damaged');
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity) values (1, 'LOST', 2)""";

    private World() {}
}
