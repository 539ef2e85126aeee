package org.openlmis.ghost.testing;

/**
 * A small country with all kinds of reference data, as SQL for v2: one text per subject, to be run
 * in the order of declaration. Whatever a test changes stands beside rows of the same kind that the
 * change must not touch.
 */
public final class ReferenceWorld {

    /** Two facility types with two facilities each, two programs that all facilities support. */
    public static final String PLACES =
            """
            insert into geographic_levels (id, code, name, levelnumber) values (1, 'country', 'Country', 1);
            insert into geographic_zones (id, code, name, levelid) values (1, 'Z1', 'Zone', 1);
            insert into facility_types (id, code, name, nominalmaxmonth, nominaleop)
                values (1, 'HC', 'Health centre', 3, 1), (2, 'HOSP', 'Hospital', 3, 1);
            insert into programs (id, code, name, active) values (1, 'EM', 'Essential medicines', true), (2, 'ARV', 'HIV', true);
            insert into facilities (id, code, name, geographiczoneid, typeid, sdp, active, golivedate, enabled, virtualfacility)
                select id, 'F' || id, 'Facility ' || id, 1, 1 + (id - 1) / 2, true, true, '2020-01-01', true, false
                from generate_series(1, 4) id;
            insert into programs_supported (id, facilityid, programid, active)
                select id, 1 + (id - 1) % 4, 1 + (id - 1) / 4, true from generate_series(1, 8) id""";

    /**
     * Three products; the first is in both programs and approved for both facility types, and has
     * two lots.
     */
    public static final String PRODUCTS =
            """
            insert into product_categories (id, code, name, displayorder) values (1, 'C1', 'Tablets', 1), (2, 'C2', 'Syrups', 2);
            insert into products (id, code, primaryname, dispensingunit, dosesperdispensingunit, packsize, active,
                    fullsupply, tracer, roundtozero, packroundingthreshold)
                values (1, 'P1', 'Aspirin', 'tablet', 1, 10, true, true, false, false, 1),
                    (2, 'P2', 'Paracetamol', 'tablet', 1, 10, true, true, false, false, 1),
                    (3, 'P3', 'Cough syrup', 'bottle', 1, 1, true, true, false, false, 1);
            insert into program_products (id, programid, productid, dosespermonth, active, currentprice, productcategoryid, fullsupply)
                values (1, 1, 1, 30, true, 1.5, 1, true), (2, 2, 1, 60, true, 1.5, 2, true),
                    (3, 1, 2, 30, true, 2, 1, true), (4, 1, 3, 1, true, 3, 2, true);
            insert into facility_approved_products (id, facilitytypeid, programproductid, maxmonthsofstock)
                values (1, 1, 1, 3), (2, 2, 1, 6), (3, 1, 2, 3), (4, 1, 3, 3), (5, 2, 4, 3);
            insert into lots (id, productid, lotnumber, expirationdate)
                values (1, 1, 'L1', '2030-01-31'), (2, 1, 'L2', '2030-02-28'), (3, 2, 'L1', '2030-03-31')""";

    /** A monthly schedule with two periods and a quarterly one with one. */
    public static final String SCHEDULES =
            """
            insert into processing_schedules (id, code, name, modifieddate)
                values (1, 'M', 'Monthly', '2020-01-01'), (2, 'Q', 'Quarterly', '2020-01-01');
            insert into processing_periods (id, scheduleid, name, startdate, enddate, numberofmonths)
                values (1, 1, 'Jan', '2020-01-01', '2020-01-31', 1), (2, 1, 'Feb', '2020-02-01', '2020-02-29', 1),
                    (3, 2, 'Q1', '2020-01-01', '2020-03-31', 3)""";

    /**
     * A node with two nodes below it. The first of these has the groups 1 and 2, of which group 2
     * needs a clone, the other one has group 3. Program 1 is ordered monthly by group 1, quarterly
     * by groups 2 and 3.
     */
    public static final String SUPERVISION =
            """
            insert into supervisory_nodes (id, parentid, facilityid, name, code)
                values (1, null, 3, 'Country', 'N1'), (2, 1, 1, 'North', 'N2'), (3, 1, 2, 'South', 'N3');
            insert into requisition_groups (id, code, name, supervisorynodeid)
                values (1, 'G1', 'North A', 2), (2, 'G2', 'North B', 2), (3, 'G3', 'South', 3);
            insert into requisition_group_members (id, requisitiongroupid, facilityid)
                values (1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 3, 4);
            insert into requisition_group_program_schedules (id, requisitiongroupid, programid, scheduleid, directdelivery, dropofffacilityid)
                values (1, 1, 1, 1, true, 4), (2, 2, 1, 2, true, null), (3, 3, 1, 2, true, null);
            insert into supply_lines (id, supervisorynodeid, programid, supplyingfacilityid, exportorders)
                values (1, 2, 1, 4, true), (2, 3, 1, 4, true)""";

    /**
     * The user called admin, a clerk and a storekeeper; roles to create requisitions, to approve
     * and report on them, and to fill orders.
     */
    public static final String USERS =
            """
            insert into rights (name, righttype) values ('CREATE_REQUISITION', 'REQUISITION'), ('APPROVE_REQUISITION', 'REQUISITION'),
                ('VIEW_REQUISITION', 'REQUISITION'), ('MANAGE_REPORT', 'REPORTING'), ('MANAGE_USER', 'ADMIN'), ('VIEW_ORDER', 'FULFILLMENT');
            insert into roles (id, name) values (1, 'Clerk'), (2, 'Approver'), (3, 'Storekeeper');
            insert into role_rights (roleid, rightname) values (1, 'CREATE_REQUISITION'), (1, 'VIEW_REQUISITION'),
                (2, 'APPROVE_REQUISITION'), (2, 'VIEW_REQUISITION'), (2, 'MANAGE_REPORT'), (3, 'VIEW_ORDER');
            insert into users (id, username, firstname, lastname, facilityid, active, verified)
                values (1, 'Admin', 'Ada', 'Admin', null, true, true), (2, 'clerk', 'Carl', 'Clerk', 1, true, true),
                    (3, 'keeper', 'Kim', 'Keeper', 4, true, true);
            insert into role_assignments (id, userid, roleid, programid, supervisorynodeid)
                values (1, 1, 2, 1, 1), (2, 1, 2, null, null), (3, 2, 1, 1, null), (4, 2, 2, 1, 2), (5, 2, 2, 1, 3);
            insert into fulfillment_role_assignments (userid, roleid, facilityid) values (3, 3, 4)""";

    /** Three columns of the requisition form, and the form of program 1. */
    public static final String TEMPLATES =
            """
            insert into master_rnr_columns (id, name, position, source, sourceconfigurable, label, formula, indicator, used, visible, mandatory, description, createddate)
                values (1, 'productCode', 1, 'R', false, 'Product Code', '', 'O', true, true, true, '', '2020-01-01'),
                    (2, 'beginningBalance', 2, 'U', false, 'Beginning Balance', '', 'A', true, true, false, '', '2020-01-01'),
                    (3, 'quantityApproved', 3, 'U', false, 'Approved', '', 'K', true, true, true, '', '2020-01-01');
            insert into program_rnr_columns (id, mastercolumnid, programid, label, visible, position, source, formulavalidationrequired, createddate, modifieddate)
                values (1, 1, 1, 'Product Code', true, 1, 'R', false, '2020-01-01', '2020-01-02'),
                    (2, 2, 1, 'Beginning Balance', true, 2, 'U', false, '2020-01-01', '2020-01-02'),
                    (3, 3, 1, 'Approved', true, 3, 'U', false, '2020-01-01', '2020-01-02')""";

    /** The reason v3 is installed with, and one of v2's own. */
    public static final String REASONS =
            """
            insert into losses_adjustments_types (name, description, additive, displayorder)
                values ('TRANSFER_IN', 'Transfer In', true, 1), ('DAMAGED', 'Damaged', false, 2)""";

    /**
     * A requisition at a health centre for the first product and one at a hospital for the second,
     * which hospitals may not order, and an empty one of program 2, which has no form of its own.
     * v2 lets no product change its code once lines name it, tests do.
     */
    public static final String REQUISITIONS =
            """
            alter table requisition_line_items drop constraint requisition_line_items_productcode_fkey;
            insert into requisitions (id, facilityid, programid, periodid, status, createddate, modifieddate)
                values (1, 1, 1, 1, 'INITIATED', '2020-02-01', '2020-02-02'), (2, 3, 1, 3, 'INITIATED', '2020-02-01', '2020-02-02'),
                    (3, 2, 2, 1, 'INITIATED', '2020-02-01', '2020-02-02');
            insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, quantityrequested, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply)
                values (1, 1, 'P1', 'Tablets', 'tablet', 5, 3, 1, 1, 10, true), (2, 2, 'P2', 'Tablets', 'tablet', 6, 3, 1, 1, 10, true)""";

    /** Everything. */
    public static final String ALL =
            String.join(
                    ";\n",
                    PLACES,
                    PRODUCTS,
                    SCHEDULES,
                    SUPERVISION,
                    USERS,
                    TEMPLATES,
                    REASONS,
                    REQUISITIONS);

    private ReferenceWorld() {}
}
