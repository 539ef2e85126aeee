package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;
import org.openlmis.ghost.testing.Verified;

/**
 * Every rule by which the product's mappings refuse a root: what the operator is told of it and of
 * those that wait for it, that nothing of them is in v3, and that a repair in v2 brings all
 * of them back.
 */
class HealingIT {

    private static final String QUARANTINE =
            """
            select concat_ws(' ', entity || '/' || root_key, code, v2_table || '.' || column_name, value)
            from ghost.quarantine order by 1""";
    private static final String WAITING =
            """
            select entity || '/' || root_key || ' for ' || wait_entity || '/' || wait_key
            from ghost.dirty_root where state = 'WAITING' and wait_code = 'REFERENCE_QUARANTINED' order by 1""";
    private static final String DERIVED =
            """
            select v3_table from ghost.derived_row d where (entity, root_key) in
                (select entity, root_key from ghost.quarantine union select entity, root_key from ghost.dirty_root)""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private List<String> healthy = List.of();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        assertThat(quarantine()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        healthy = V3Rows.of(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void ofAProgramWhoseCodeAnotherHas() {
        change("update role_assignments set programid = 2 where id = 3");
        change("update supply_lines set programid = 2 where id = 2");
        healthy = V3Rows.of(bench);
        change("update programs set code = 'e m' where id = 2");
        assertThat(quarantine()).containsExactly("programs/2 CODE_NOT_UNIQUE programs.code e m");
        assertThat(waiting())
                .containsExactly(
                        "requisitions/3 for programs/2",
                        "role_assignments/3 for programs/2",
                        "supply_lines/2 for programs/2");
        assertNothingNames(V3Id.of("programs", 2));
        heal("update programs set code = 'ARV' where id = 2");
    }

    @Test
    void ofAProgramWhoseCodeARowOfV3Has() {
        taken(
                "referencedata.programs (id, code, name, active, periodsskippable, enabledatephysicalstockcountcompleted)",
                "'NATIVE', 'native', true, false, false");
        change("update programs set code = 'nat ive' where id = 1");
        assertThat(quarantine()).containsExactly("programs/1 TAKEN_IN_V3 programs.code nat ive");
        assertThat(waiting())
                .containsExactly(
                        "requisitions/1 for programs/1",
                        "requisitions/2 for programs/1",
                        "role_assignments/1 for programs/1",
                        "role_assignments/3 for programs/1",
                        "role_assignments/4 for programs/1",
                        "role_assignments/5 for programs/1",
                        "supply_lines/1 for programs/1",
                        "supply_lines/2 for programs/1");
        assertNothingNames(V3Id.of("programs", 1));
        heal("update programs set code = 'EM' where id = 1");
    }

    @Test
    void ofAProductWhoseCodeAnotherHas() {
        change(recoded(2, "p 1"));
        assertThat(quarantine()).containsExactly("products/2 CODE_NOT_UNIQUE products.code p 1");
        assertThat(waiting()).containsExactly("lots/3 for products/2");
        assertNothingNames(V3Id.of("products", 2));
        heal(recoded(2, "P2"));
    }

    @Test
    void ofAProductThatTakesTheCodeFromAnother() {
        change(recoded(2, "p 3"));
        assertThat(quarantine()).containsExactly("products/3 CODE_NOT_UNIQUE products.code P3");
        assertNothingNames(V3Id.of("products", 3));
        heal(recoded(2, "P2"));
    }

    @Test
    void ofAProductWhoseCodeARowOfV3Has() {
        taken(
                "referencedata.orderables (versionnumber, id, code, netcontent, packroundingthreshold, roundtozero, dispensableid, lastupdated)",
                "'NATIVE', 1, 1, false, (select id from referencedata.dispensables limit 1), now()");
        change(recoded(1, "native"));
        assertThat(quarantine()).containsExactly("products/1 TAKEN_IN_V3 products.code native");
        assertThat(waiting()).containsExactly("lots/1 for products/1", "lots/2 for products/1");
        assertNothingNames(V3Id.of("products", 1));
        heal(recoded(1, "P1"));
    }

    @Test
    void ofAScheduleWhoseCodeAnotherHas() {
        change("update processing_schedules set code = 'm ' where id = 2");
        assertThat(quarantine())
                .containsExactly(
                        "processing_schedules/2 CODE_NOT_UNIQUE processing_schedules.code m ");
        assertThat(waiting())
                .containsExactly(
                        "processing_periods/3 for processing_schedules/2",
                        "requisitions/2 for processing_periods/3");
        assertNothingNames(V3Id.of("processing_schedules", 2));
        heal("update processing_schedules set code = 'Q' where id = 2");
    }

    @Test
    void ofAScheduleWhoseCodeARowOfV3Has() {
        taken("referencedata.processing_schedules (id, code, name)", "'NATIVE', 'native'");
        change("update processing_schedules set code = 'native' where id = 1");
        assertThat(quarantine())
                .containsExactly(
                        "processing_schedules/1 TAKEN_IN_V3 processing_schedules.code native");
        assertThat(waiting())
                .containsExactly(
                        "processing_periods/1 for processing_schedules/1",
                        "processing_periods/2 for processing_schedules/1",
                        "requisitions/1 for processing_periods/1",
                        "requisitions/3 for processing_periods/1");
        assertNothingNames(V3Id.of("processing_schedules", 1));
        heal("update processing_schedules set code = 'M' where id = 1");
    }

    @Test
    void ofAFacilityTypeWhoseCodeARowOfV3Has() {
        taken("referencedata.facility_types (id, code, name, active)", "'NATIVE', 'native', true");
        change("update facility_types set code = 'native' where id = 2");
        assertThat(quarantine())
                .containsExactly("facility_types/2 TAKEN_IN_V3 facility_types.code native");
        assertThat(waiting())
                .containsExactly(
                        "facilities/3 for facility_types/2",
                        "facilities/4 for facility_types/2",
                        "fulfillment_role_assignments/3/3/4 for facilities/4",
                        "requisitions/2 for facilities/3",
                        "supply_lines/1 for facilities/4",
                        "supply_lines/2 for facilities/4");
        assertNothingNames(V3Id.of("facility_types", 2));
        assertNothingNames(V3Id.of("facilities", 4));
        heal("update facility_types set code = 'HOSP' where id = 2");
    }

    @Test
    void ofAFacilityWhoseCodeARowOfV3Has() {
        taken(
                "referencedata.facilities (id, code, active, enabled, geographiczoneid, typeid)",
                """
                'NATIVE', true, true, (select id from referencedata.geographic_zones limit 1),
                (select id from referencedata.facility_types limit 1)""");
        change("update facilities set code = 'native' where id = 4");
        assertThat(quarantine()).containsExactly("facilities/4 TAKEN_IN_V3 facilities.code native");
        assertThat(waiting())
                .containsExactly(
                        "fulfillment_role_assignments/3/3/4 for facilities/4",
                        "supply_lines/1 for facilities/4",
                        "supply_lines/2 for facilities/4");
        assertNothingNames(V3Id.of("facilities", 4));
        heal("update facilities set code = 'F4' where id = 4");
    }

    @Test
    void ofASupervisoryNodeWhoseCodeARowOfV3Has() {
        taken("referencedata.supervisory_nodes (id, code, name)", "'NATIVE', 'native'");
        change("update supervisory_nodes set code = 'native' where id = 2");
        assertThat(quarantine())
                .containsExactly("supervisory_nodes/2 TAKEN_IN_V3 supervisory_nodes.code native");
        assertThat(waiting())
                .containsExactly(
                        "requisition_groups/1 for supervisory_nodes/2",
                        "requisition_groups/2 for supervisory_nodes/2",
                        "role_assignments/4 for supervisory_nodes/2",
                        "supply_lines/1 for supervisory_nodes/2");
        assertNothingNames(V3Id.of("supervisory_nodes", 2));
        assertNothingNames(V3Id.of("supervisory_nodes", "2#rg2"));
        heal("update supervisory_nodes set code = 'N2' where id = 2");
    }

    @Test
    void ofSupervisoryNodesInACircle() {
        change("update supervisory_nodes set parentid = 2 where id = 1");
        assertThat(quarantine())
                .containsExactly(
                        "supervisory_nodes/1 REFERENCE_CYCLE supervisory_nodes.parentid 1",
                        "supervisory_nodes/2 REFERENCE_CYCLE supervisory_nodes.parentid 2");
        assertThat(waiting())
                .contains(
                        "supervisory_nodes/3 for supervisory_nodes/1",
                        "requisition_groups/3 for supervisory_nodes/3",
                        "role_assignments/1 for supervisory_nodes/1")
                .hasSize(9);
        assertThat(bench.texts("select code from referencedata.supervisory_nodes")).isEmpty();
        assertSick();
        heal("update supervisory_nodes set parentid = null where id = 1");
    }

    @Test
    void ofGeographicZonesInACircle() {
        change(
                "insert into geographic_zones (id, code, name, levelid, parentid) values (2, 'Z2', 'Part', 1, 1)");
        healthy = V3Rows.of(bench);
        change("update geographic_zones set parentid = 2 where id = 1");
        assertThat(quarantine())
                .containsExactly(
                        "geographic_zones/1 REFERENCE_CYCLE geographic_zones.parentid 1",
                        "geographic_zones/2 REFERENCE_CYCLE geographic_zones.parentid 2");
        assertThat(waiting())
                .contains("facilities/1 for geographic_zones/1", "supply_lines/1 for facilities/4")
                .hasSize(10);
        assertNothingNames(V3Id.of("geographic_zones", 1));
        heal("update geographic_zones set parentid = null where id = 1");
    }

    @Test
    void ofARequisitionGroupWithoutNode() {
        change("update requisition_groups set supervisorynodeid = null where id = 2");
        assertThat(quarantine())
                .containsExactly(
                        "requisition_groups/2 NODE_MISSING requisition_groups.supervisorynodeid");
        assertNothingNames(V3Id.of("requisition_groups", 2));
        assertNothingNames(V3Id.of("supervisory_nodes", "2#rg2"));
        heal("update requisition_groups set supervisorynodeid = 2 where id = 2");
    }

    @Test
    void ofARequisitionGroupWhoseCodeARowOfV3Has() {
        taken(
                "referencedata.requisition_groups (id, code, name, supervisorynodeid)",
                "'NATIVE', 'native', (select id from referencedata.supervisory_nodes where code = 'N1')");
        change("update requisition_groups set code = 'NATIVE' where id = 3");
        assertThat(quarantine())
                .containsExactly("requisition_groups/3 TAKEN_IN_V3 requisition_groups.code NATIVE");
        assertNothingNames(V3Id.of("requisition_groups", 3));
        heal("update requisition_groups set code = 'G3' where id = 3");
    }

    @Test
    void ofASupplyLineWithoutNode() {
        change("update supply_lines set supervisorynodeid = null where id = 1");
        assertThat(quarantine())
                .containsExactly("supply_lines/1 NODE_MISSING supply_lines.supervisorynodeid");
        assertThat(bench.texts("select id from referencedata.supply_lines")).hasSize(1);
        assertSick();
        heal("update supply_lines set supervisorynodeid = 2 where id = 1");
    }

    @Test
    void ofAUserWhoseNameARowOfV3Has() {
        taken(
                "referencedata.users (id, username, firstname, lastname, active, verified)",
                "'native', 'a', 'b', true, true");
        change("update users set username = 'Native' where id = 2");
        assertThat(quarantine()).containsExactly("users/2 TAKEN_IN_V3 users.username Native");
        assertThat(waiting())
                .containsExactly(
                        "role_assignments/3 for users/2",
                        "role_assignments/4 for users/2",
                        "role_assignments/5 for users/2");
        assertNothingNames(V3Id.of("users", 2));
        heal("update users set username = 'clerk' where id = 2");
    }

    /** A row that somebody created in v3. */
    private void taken(String tableAndColumns, String values) {
        String id = "'" + UUID.randomUUID() + "', ";
        bench.v3()
                .update(
                        "insert into %s values (%s)"
                                .formatted(
                                        tableAndColumns,
                                        (tableAndColumns.contains("(versionnumber") ? "1, " : "")
                                                + id
                                                + values));
        healthy = V3Rows.of(bench);
    }

    /** Gives a product another code, and the line that names it, as v2's foreign key demands. */
    private static String[] recoded(int product, String code) {
        return new String[] {
            "update products set code = '%s' where id = %d".formatted(code, product),
            "update requisition_line_items set productcode = '%s' where id = %d"
                    .formatted(code, product)
        };
    }

    private void change(String... statements) {
        bench.v2(statements);
        bench.settle();
    }

    private void heal(String... statements) {
        change(statements);
        assertThat(quarantine()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        assertThat(V3Rows.difference(bench, healthy)).isEmpty();
    }

    private List<String> quarantine() {
        return bench.texts(QUARANTINE);
    }

    private List<String> waiting() {
        return bench.texts(WAITING);
    }

    private void assertNothingNames(UUID id) {
        assertThat(V3Rows.of(bench)).noneMatch(row -> row.contains(id.toString()));
        assertSick();
    }

    /** What is refused or waits for something refused is not in v3, everything else is. */
    private void assertSick() {
        assertThat(bench.texts(DERIVED)).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
