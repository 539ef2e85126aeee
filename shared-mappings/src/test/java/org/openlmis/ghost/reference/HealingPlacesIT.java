package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;

/** As {@link HealingIT}, for places, supervision and users. */
class HealingPlacesIT {

    private final HealthyWorld world = new HealthyWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofAFacilityTypeWhoseCodeARowOfV3Has() {
        world.taken(
                "referencedata.facility_types (id, code, name, active)",
                "'NATIVE', 'native', true");
        world.change("update facility_types set code = 'native' where id = 2");
        assertThat(world.quarantine())
                .containsExactly("facility_types/2 TAKEN_IN_V3 facility_types.code native");
        assertThat(world.waiting())
                .containsExactly(
                        "facilities/3 for facility_types/2",
                        "facilities/4 for facility_types/2",
                        "fulfillment_role_assignments/3/3/4 for facilities/4",
                        "requisitions/2 for facilities/3",
                        "supply_lines/1 for facilities/4",
                        "supply_lines/2 for facilities/4");
        world.assertNothingNames(V3Id.of("facility_types", 2));
        world.assertNothingNames(V3Id.of("facilities", 4));
        world.heal("update facility_types set code = 'HOSP' where id = 2");
    }

    @Test
    void ofAFacilityWhoseCodeARowOfV3Has() {
        world.taken(
                "referencedata.facilities (id, code, active, enabled, geographiczoneid, typeid)",
                """
                'NATIVE', true, true, (select id from referencedata.geographic_zones limit 1),
                (select id from referencedata.facility_types limit 1)""");
        world.change("update facilities set code = 'native' where id = 4");
        assertThat(world.quarantine())
                .containsExactly("facilities/4 TAKEN_IN_V3 facilities.code native");
        assertThat(world.waiting())
                .containsExactly(
                        "fulfillment_role_assignments/3/3/4 for facilities/4",
                        "supply_lines/1 for facilities/4",
                        "supply_lines/2 for facilities/4");
        world.assertNothingNames(V3Id.of("facilities", 4));
        world.heal("update facilities set code = 'F4' where id = 4");
    }

    @Test
    void ofASupervisoryNodeWhoseCodeARowOfV3Has() {
        world.taken("referencedata.supervisory_nodes (id, code, name)", "'NATIVE', 'native'");
        world.change("update supervisory_nodes set code = 'native' where id = 2");
        assertThat(world.quarantine())
                .containsExactly("supervisory_nodes/2 TAKEN_IN_V3 supervisory_nodes.code native");
        assertThat(world.waiting())
                .containsExactly(
                        "requisition_groups/1 for supervisory_nodes/2",
                        "requisition_groups/2 for supervisory_nodes/2",
                        "role_assignments/4 for supervisory_nodes/2",
                        "supply_lines/1 for supervisory_nodes/2");
        world.assertNothingNames(V3Id.of("supervisory_nodes", 2));
        world.assertNothingNames(V3Id.of("supervisory_nodes", "2#rg2"));
        world.heal("update supervisory_nodes set code = 'N2' where id = 2");
    }

    @Test
    void ofSupervisoryNodesInACircle() {
        world.change("update supervisory_nodes set parentid = 2 where id = 1");
        assertThat(world.quarantine())
                .containsExactly(
                        "supervisory_nodes/1 REFERENCE_CYCLE supervisory_nodes.parentid 1",
                        "supervisory_nodes/2 REFERENCE_CYCLE supervisory_nodes.parentid 2");
        assertThat(world.waiting())
                .contains(
                        "supervisory_nodes/3 for supervisory_nodes/1",
                        "requisition_groups/3 for supervisory_nodes/3",
                        "role_assignments/1 for supervisory_nodes/1")
                .hasSize(9);
        assertThat(world.bench().texts("select code from referencedata.supervisory_nodes"))
                .isEmpty();
        world.assertSick();
        world.heal("update supervisory_nodes set parentid = null where id = 1");
    }

    @Test
    void ofGeographicZonesInACircle() {
        world.grow(
                "insert into geographic_zones (id, code, name, levelid, parentid) values (2, 'Z2', 'Part', 1, 1)");
        world.change("update geographic_zones set parentid = 2 where id = 1");
        assertThat(world.quarantine())
                .containsExactly(
                        "geographic_zones/1 REFERENCE_CYCLE geographic_zones.parentid 1",
                        "geographic_zones/2 REFERENCE_CYCLE geographic_zones.parentid 2");
        assertThat(world.waiting())
                .contains("facilities/1 for geographic_zones/1", "supply_lines/1 for facilities/4")
                .hasSize(10);
        world.assertNothingNames(V3Id.of("geographic_zones", 1));
        world.heal("update geographic_zones set parentid = null where id = 1");
    }

    @Test
    void ofARequisitionGroupWithoutNode() {
        world.change("update requisition_groups set supervisorynodeid = null where id = 2");
        assertThat(world.quarantine())
                .containsExactly(
                        "requisition_groups/2 NODE_MISSING requisition_groups.supervisorynodeid");
        world.assertNothingNames(V3Id.of("requisition_groups", 2));
        world.assertNothingNames(V3Id.of("supervisory_nodes", "2#rg2"));
        world.heal("update requisition_groups set supervisorynodeid = 2 where id = 2");
    }

    @Test
    void ofARequisitionGroupWhoseCodeARowOfV3Has() {
        world.taken(
                "referencedata.requisition_groups (id, code, name, supervisorynodeid)",
                "'NATIVE', 'native', (select id from referencedata.supervisory_nodes where code = 'N1')");
        world.change("update requisition_groups set code = 'NATIVE' where id = 3");
        assertThat(world.quarantine())
                .containsExactly("requisition_groups/3 TAKEN_IN_V3 requisition_groups.code NATIVE");
        world.assertNothingNames(V3Id.of("requisition_groups", 3));
        world.heal("update requisition_groups set code = 'G3' where id = 3");
    }

    @Test
    void ofASupplyLineWithoutNode() {
        world.change("update supply_lines set supervisorynodeid = null where id = 1");
        assertThat(world.quarantine())
                .containsExactly("supply_lines/1 NODE_MISSING supply_lines.supervisorynodeid");
        assertThat(world.bench().texts("select id from referencedata.supply_lines")).hasSize(1);
        world.assertSick();
        world.heal("update supply_lines set supervisorynodeid = 2 where id = 1");
    }

    @Test
    void ofAUserWhoseNameARowOfV3Has() {
        world.taken(
                "referencedata.users (id, username, firstname, lastname, active, verified)",
                "'native', 'a', 'b', true, true");
        world.change("update users set username = 'Native' where id = 2");
        assertThat(world.quarantine()).containsExactly("users/2 TAKEN_IN_V3 users.username Native");
        assertThat(world.waiting())
                .containsExactly(
                        "role_assignments/3 for users/2",
                        "role_assignments/4 for users/2",
                        "role_assignments/5 for users/2");
        world.assertNothingNames(V3Id.of("users", 2));
        world.heal("update users set username = 'clerk' where id = 2");
    }
}
