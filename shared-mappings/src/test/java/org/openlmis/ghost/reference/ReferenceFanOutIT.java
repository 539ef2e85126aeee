package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * A change of a row that others look up makes exactly those dirty, in a world where others of their
 * kind stand beside them.
 */
class ReferenceFanOutIT {

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.v2(
                "insert into programs (id, code, name, active) values (3, 'TB', 'Tuberculosis', true)",
                "insert into requisition_group_program_schedules (id, requisitiongroupid, programid, scheduleid, directdelivery) values (9, 3, 3, 1, true)",
                "insert into supervisory_nodes (id, facilityid, name, code) values (4, 4, 'East', 'N4')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        assertThat(bench.waiting()).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
        bench.close();
    }

    @Test
    void ofAFacilitysType() {
        change(
                "update facilities set typeid = 1 where id = 3",
                "facilities/3",
                "programs/1",
                "programs/2",
                "requisitions/2");
    }

    @Test
    void ofAProductsCode() {
        change("update products set code = 'P9' where id = 3", "products/3");
        change(
                "update products set code = 'p 9' where id = 1",
                "products/1",
                "products/3",
                "requisitions/1");
        change(
                "update requisition_line_items set productcode = 'p 9' where id = 1",
                "requisitions/1");
    }

    @Test
    void ofAPeriodsLength() {
        change(
                "update processing_periods set numberofmonths = 2 where id = 3",
                "processing_periods/3",
                "programs/1",
                "requisitions/2");
    }

    @Test
    void ofARolesRights() {
        change(
                "insert into role_rights (roleid, rightname) values (1, 'APPROVE_REQUISITION')",
                "role_assignments/3",
                "roles/1");
    }

    @Test
    void ofANodesParent() {
        change(
                "update supervisory_nodes set parentid = 2 where id = 3",
                "requisitions/2",
                "supervisory_nodes/3");
    }

    @Test
    void ofAGroupsNode() {
        change(
                "update requisition_groups set supervisorynodeid = 3 where id = 2",
                "requisition_groups/1",
                "requisition_groups/2",
                "requisition_groups/3",
                "requisitions/3",
                "role_assignments/4",
                "role_assignments/5",
                "supervisory_nodes/1",
                "supervisory_nodes/2",
                "supervisory_nodes/3",
                "supervisory_nodes/4",
                "supply_lines/1",
                "supply_lines/2");
    }

    private void change(String statement, String... dirty) {
        bench.v2(statement);
        bench.deliver();
        assertThat(bench.dirty()).containsExactly(dirty);
        bench.settle();
    }
}
