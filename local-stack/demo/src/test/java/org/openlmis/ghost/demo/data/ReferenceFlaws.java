package org.openlmis.ghost.demo.data;

import static org.openlmis.ghost.demo.data.Flaw.rows;

import java.util.List;

/** Flaws of reference data. Each counts what it is named after. */
final class ReferenceFlaws {

    static final List<Flaw> ALL =
            List.of(
                    rows("product codes with blanks inside", "products where trim(code) ~ ' '"),
                    rows(
                            "product codes equal without blanks",
                            """
                            products one join products other
                                on one.id < other.id
                                and lower(replace(one.code, ' ', ''))
                                    = lower(replace(other.code, ' ', ''))"""),
                    rows("packs of size 0", "products where packsize = 0"),
                    rows("products that are archived", "products where archived"),
                    rows("numbers that are no GTIN", "products where gtin !~ '^[ 0-9]*$'"),
                    rows(
                            "GTINs of two products",
                            "products one join products other using (gtin) where one.id < other.id"),
                    rows("makers that are blank", "products where trim(manufacturer) = ''"),
                    rows("names that are not ASCII", "products where primaryname ~ '[^ -~]'"),
                    rows(
                            "units spelt in two ways",
                            """
                            products one join products other
                                on one.dispensingunit <> other.dispensingunit
                                and lower(trim(one.dispensingunit))
                                    = lower(trim(other.dispensingunit))"""),
                    rows(
                            "products of no program",
                            "products where id not in (select productid from program_products)"),
                    rows(
                            "products never sorted nor priced",
                            """
                            program_products where fullsupply is null
                                and displayorder is null and currentprice is null"""),
                    rows(
                            "approvals without minimum",
                            """
                            facility_approved_products
                            where minmonthsofstock is null and eop is null"""),
                    rows(
                            "approvals for parts of months",
                            "facility_approved_products where minmonthsofstock % 1 > 0"),
                    rows("category codes with blanks", "product_categories where code ~ ' '"),
                    rows("forms without code", "product_forms where code is null"),
                    rows("lots without number", "lots where lotnumber is null"),
                    rows("long lot numbers", "lots where length(lotnumber) > 20"),
                    rows("odd lot numbers", "lots where lotnumber ~ '[^ -~]'"),
                    rows(
                            "lots with the same number",
                            """
                            lots one join lots other using (productid, lotnumber)
                            where one.id < other.id"""),
                    rows(
                            "schedules with the same name",
                            """
                            processing_schedules one join processing_schedules other
                                on one.id < other.id and lower(one.name) = lower(other.name)"""),
                    rows(
                            "schedules with the same code without blanks",
                            """
                            processing_schedules one join processing_schedules other
                                on one.id < other.id
                                and lower(replace(one.code, ' ', ''))
                                    = lower(replace(other.code, ' ', ''))"""),
                    rows(
                            "periods of unknown length",
                            "processing_periods where numberofmonths is null"),
                    rows(
                            "nodes with the same name",
                            """
                            supervisory_nodes one join supervisory_nodes other
                                on one.id < other.id and lower(one.name) = lower(other.name)"""),
                    rows(
                            "nodes with several groups",
                            """
                            (
                                select from requisition_groups group by supervisorynodeid
                                having count(supervisorynodeid) > 1
                            ) nodes"""),
                    rows(
                            "groups without node",
                            "requisition_groups where supervisorynodeid is null"),
                    rows(
                            "members of groups without node",
                            """
                            requisition_group_members
                            join requisition_groups g on g.id = requisitiongroupid
                            where g.supervisorynodeid is null"""),
                    rows(
                            "supply lines without node",
                            "supply_lines where supervisorynodeid is null"),
                    rows(
                            "supply lines without export of a supported program",
                            """
                            supply_lines
                            where not exportorders
                                and (supplyingfacilityid, programid) in
                                    (select facilityid, programid from programs_supported)"""),
                    rows(
                            "supply lines without export of another program",
                            """
                            supply_lines
                            where not exportorders
                                and (supplyingfacilityid, programid) not in
                                    (select facilityid, programid from programs_supported)"""),
                    rows("logins with dots", "users where username like '%.%'"),
                    rows("users without mail", "users where email is null"),
                    rows("users called as v3's own", "users where lower(username) = 'admin'"),
                    rows("roles called as v3's own", "roles where name = 'System Administrator'"),
                    rows(
                            "roles without rights",
                            "roles where id not in (select roleid from role_rights)"),
                    rows(
                            "roles whose rights v3 does not know",
                            """
                            roles
                            where id in (
                                select roleid from role_rights group by roleid
                                having bool_and(
                                    rightname like '%_IVD' or rightname like '%_DISTRIBUTION'
                                    or rightname like '%_REGIMEN_TEMPLATE'))"""),
                    rows(
                            "roles with rights of several types",
                            """
                            (
                                select from role_rights join rights on name = rightname
                                group by roleid having count(distinct righttype) > 1
                            ) roles"""),
                    rows(
                            "assignments at a node for no program",
                            """
                            role_assignments
                            where supervisorynodeid is not null and programid is null"""),
                    rows(
                            "assignments at home of users without home",
                            """
                            role_assignments join users on users.id = userid
                            where programid is not null and supervisorynodeid is null
                                and facilityid is null"""),
                    rows(
                            "assignments that are there twice",
                            """
                            role_assignments one join role_assignments other
                                using (userid, roleid)
                            where one.id < other.id
                                and one.programid is null and other.programid is null
                                and one.supervisorynodeid is null
                                and other.supervisorynodeid is null"""),
                    rows(
                            "assignments in delivery zones",
                            "role_assignments where deliveryzoneid is not null"),
                    rows("fulfilment assignments", "fulfillment_role_assignments"),
                    rows(
                            "forms of programs that are gone",
                            """
                            program_rnr_columns
                            where programid not in (select id from programs)"""),
                    rows("columns without source", "program_rnr_columns where source is null"),
                    rows("columns with unknown source", "program_rnr_columns where source = 'X'"),
                    rows(
                            "reasons of unknown direction",
                            "losses_adjustments_types where additive is null"),
                    rows(
                            "reasons named as v3's own",
                            """
                            losses_adjustments_types
                            where description in ('Consumed', 'Receipts')"""));

    private ReferenceFlaws() {}
}
