package org.openlmis.ghost.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** Looks in every scale for each flaw that a migration must be ready for, and for its volume. */
class V2FlawsIT {

    /** Each counts what it is named after. */
    private static final List<Flaw> FLAWS =
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
                            where description in ('Consumed', 'Receipts')"""),
                    rows(
                            "requisitions of unknown status",
                            "requisitions where status = 'ARCHIVED'"),
                    rows("requisitions without date", "requisitions where createddate is null"),
                    rows("emergency requisitions", "requisitions where emergency"),
                    rows("skipped requisitions", "requisitions where status = 'SKIPPED'"),
                    rows(
                            "requisitions that never changed",
                            """
                            requisitions join comments on rnrid = requisitions.id
                            where requisitions.id not in (
                                select rnrid from requisition_status_changes)"""),
                    rows(
                            "rejected requisitions that keep their node",
                            """
                            requisitions
                            where status = 'INITIATED' and supervisorynodeid is not null"""),
                    rows(
                            "status changes of unknown status",
                            "requisition_status_changes where status = 'PRINTED'"),
                    rows(
                            "status changes without date",
                            "requisition_status_changes where createddate is null"),
                    rows(
                            "requisitions with several comments",
                            "(select from comments group by rnrid having count(*) > 2) comments"),
                    rows(
                            "lines without approval",
                            """
                            requisition_line_items line
                            join requisitions on requisitions.id = line.rnrid
                            join facilities on facilities.id = facilityid
                            join products on products.code = line.productcode
                            join program_products pp on pp.productid = products.id
                                and pp.programid = requisitions.programid
                            where not exists (
                                select from facility_approved_products
                                where programproductid = pp.id and facilitytypeid = typeid)"""),
                    rows(
                            "products twice in a requisition",
                            """
                            (
                                select from requisition_line_items group by rnrid, productcode
                                having count(*) > 1
                            ) lines"""),
                    rows(
                            "remarks longer than v3 takes",
                            "requisition_line_items where length(remarks) > 250"),
                    rows(
                            "reasons longer than v3 takes",
                            """
                            requisition_line_items
                            where length(reasonforrequestedquantity) > 255"""),
                    rows("skipped lines", "requisition_line_items where skipped"),
                    rows("losses", "requisition_line_item_losses_adjustments"),
                    rows("signatures", "requisition_signatures"),
                    rows(
                            "released requisitions without order",
                            """
                            requisitions
                            where status = 'RELEASED' and id not in (select id from orders)"""),
                    rows("orders without supply line", "orders where supplylineid is null"),
                    rows("orders without number", "orders where ordernumber = '0'"),
                    rows(
                            "orders with the same number",
                            """
                            orders one join orders other using (ordernumber)
                            where one.id < other.id and ordernumber <> '0'"""),
                    rows(
                            "orders in every status",
                            """
                            (select from orders having count(distinct status) = 7) orders"""),
                    rows(
                            "proofs of deliveries nobody shipped",
                            "pod where orderid not in (select orderid from shipment_line_items)"),
                    rows(
                            "products shipped in parts",
                            """
                            (
                                select from shipment_line_items group by orderid, productcode
                                having count(*) > 1
                            ) lines"""),
                    rows("files with errors", "shipment_file_info where processingerror"),
                    rows(
                            "stock of products of no program",
                            """
                            stock_cards
                            where productid not in (select productid from program_products)"""),
                    rows(
                            "stock that was there before",
                            """
                            stock_cards card
                            where totalquantityonhand <> (
                                select sum(quantity) from stock_card_entries
                                where stockcardid = card.id)"""),
                    rows(
                            "stock without entries",
                            """
                            stock_cards
                            where id not in (select stockcardid from stock_card_entries)"""),
                    rows("entries of nothing", "stock_card_entries where quantity = 0"),
                    rows(
                            "adjustments against their reason",
                            """
                            stock_card_entries
                            join losses_adjustments_types on name = adjustmenttype
                            where additive <> (quantity > 0) and quantity <> 0"""),
                    rows(
                            "notes longer than v3 takes",
                            "stock_card_entries where length(notes) > 255"),
                    rows("entries of lots", "stock_card_entries where lotonhandid is not null"),
                    rows("facts of entries", "stock_card_entry_key_values"));

    private static final List<String> AUDITED =
            List.of(
                    "lots",
                    "processing_periods",
                    "products",
                    "program_rnr_columns",
                    "requisition_groups",
                    "supervisory_nodes",
                    "users");

    private static final String FORGET =
            """
            truncate geographic_levels, geographic_zones, facility_types, facility_operators,
                programs, price_schedules, facilities, product_categories, product_forms,
                product_groups, dosage_units, products, lots, processing_schedules, users, roles,
                rights, delivery_zones, master_rnr_columns, configurable_rnr_options,
                losses_adjustments_types, signatures, shipment_file_info
            cascade""";

    /** All flaws are among the first; a country's would take minutes to write. */
    private static final int MOST_REQUISITIONS = 500;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresOptions.defaults());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void areInEveryScale(Scale scale) throws SQLException {
        try (Connection v2 = generated(scale, "scale_" + scale.ordinal())) {
            assertFlaws(v2);
            assertThat(gapsBetweenPeriods(v2)).isZero();
            assertThat(count(v2, "users")).isEqualTo(scale.volume().people().users());
            assertThat(count(v2, "products")).isEqualTo(scale.volume().assortment().products());
        }
    }

    @Test
    void doNotDependOnTheSeed() throws SQLException {
        try (Connection v2 = generated(Scale.TINY, "seeds")) {
            for (long seed = 100; seed < 110; seed++) {
                try (Statement statement = v2.createStatement()) {
                    statement.execute(FORGET);
                }
                new V2DataGenerator(seed).generate(v2, Scale.TINY);
                assertFlaws(v2);
            }
        }
    }

    private static void assertFlaws(Connection v2) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (Flaw flaw : FLAWS) {
            softly.assertThat(count(v2, flaw.rows())).as(flaw.name()).isPositive();
        }
        for (String table : AUDITED) {
            softly.assertThat(count(v2, table + " where createddate is null"))
                    .as("%s without date", table)
                    .isPositive();
        }
        softly.assertAll();
    }

    private static long gapsBetweenPeriods(Connection v2) throws SQLException {
        return count(
                v2,
                """
                (
                    select enddate, lead(startdate) over (partition by scheduleid order by startdate)
                        as next
                    from processing_periods
                ) period where next <> enddate + interval '1 second'""");
    }

    private static Connection generated(Scale scale, String database) throws SQLException {
        server.createDatabase(database);
        Connection v2 = server.connect(database);
        new V2Ddl(SchemaFacts.load()).createIn(v2);
        int requisitions = Math.min(scale.volume().requisitions(), MOST_REQUISITIONS);
        new V2DataGenerator(scale.ordinal()).generate(v2, scale, requisitions);
        return v2;
    }

    private static long count(Connection v2, String rows) throws SQLException {
        try (Statement statement = v2.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Flaw rows(String name, String rows) {
        return new Flaw(name, rows);
    }

    /** What to look for, and from where to count it. */
    private record Flaw(String name, String rows) {}
}
