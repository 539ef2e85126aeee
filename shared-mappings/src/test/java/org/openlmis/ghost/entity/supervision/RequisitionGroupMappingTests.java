package org.openlmis.ghost.entity.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class RequisitionGroupMappingTests {

    private static final String GROUPS = "referencedata.requisition_groups";
    private static final String MEMBERS = "referencedata.requisition_group_members";
    private static final String SCHEDULES = "referencedata.requisition_group_program_schedules";

    private final MappingTester<?> group =
            MappingTester.of(new RequisitionGroupMapping())
                    .given("id", 12, "code", "B", "name", "Group B", "supervisorynodeid", 7)
                    .with("requisition_groups", "id", 12, "supervisorynodeid", 7);

    @Test
    void keepsTheNodeIfItHasItsLowestIdD2() {
        group.with("requisition_groups", "id", 13, "supervisorynodeid", 7)
                .expect(GROUPS)
                .one()
                .has("id", V3Id.of("requisition_groups", 12))
                .has("code", "B")
                .has("name", "Group B")
                .has("supervisorynodeid", V3Id.of("supervisory_nodes", 7));
    }

    @Test
    void movesToItsCloneIfAnotherGroupOfTheNodeHasALowerIdD2() {
        group.with("requisition_groups", "id", 11, "supervisorynodeid", 7)
                .expect(GROUPS)
                .one()
                .has("supervisorynodeid", V3Id.named("supervisory_nodes:7#rg12"));
    }

    @Test
    void keepsTheNodeWhereNodesKeepAllTheirGroupsD2() {
        MappingTester.of(new RequisitionGroupMapping(), Countries.NODES_KEPT)
                .given("id", 12, "supervisorynodeid", 7)
                .with("requisition_groups", "id", 11, "supervisorynodeid", 7)
                .expect(GROUPS)
                .one()
                .has("supervisorynodeid", V3Id.of("supervisory_nodes", 7));
    }

    @Test
    void isRefusedWithoutANode() {
        group.given("supervisorynodeid", null).expect(GROUPS).none();

        assertThat(group.quarantinedWith()).containsExactly("NODE_MISSING");
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCode() {
        group.takenInV3(GROUPS, "code", "B");

        assertThat(group.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    @Test
    void hasItsMembers() {
        member(30, 12, 3)
                .expect(MEMBERS)
                .one()
                .has("requisitiongroupid", V3Id.of("requisition_groups", 12))
                .has("facilityid", V3Id.of("facilities", 3));
    }

    @Test
    void schedulesItsPrograms() {
        schedule(40, 12, 4)
                .expect(SCHEDULES)
                .one()
                .has("id", V3Id.of("requisition_group_program_schedules", 40))
                .has("requisitiongroupid", V3Id.of("requisition_groups", 12))
                .has("programid", V3Id.of("programs", 4))
                .has("processingscheduleid", V3Id.of("processing_schedules", 6))
                .has("directdelivery", true)
                .has("dropofffacilityid", V3Id.of("facilities", 8));
    }

    @Test
    void doesWithoutRowsThatNameAQuarantinedOneR4() {
        assertThat(kind(MEMBERS, "facilityid")).isEqualTo(TargetColumn.Kind.REFERENCE_OR_NO_ROW);
        assertThat(kind(SCHEDULES, "programid")).isEqualTo(TargetColumn.Kind.REFERENCE_OR_NO_ROW);
        assertThat(kind(SCHEDULES, "processingscheduleid"))
                .isEqualTo(TargetColumn.Kind.REFERENCE_OR_NO_ROW);
        assertThat(kind(SCHEDULES, "dropofffacilityid"))
                .isEqualTo(TargetColumn.Kind.REFERENCE_OR_NULL);
    }

    @Test
    void remarksOnMembersThatAnotherGroupSchedulesForTheSameProgram() {
        member(30, 12, 3);
        member(31, 11, 3);
        schedule(40, 12, 4);
        schedule(41, 11, 4);

        assertThat(group.remarks()).containsExactly("FACILITY_IN_SEVERAL_GROUPS");
    }

    @Test
    void remarksOnNoMemberThatOtherGroupsScheduleForOtherPrograms() {
        member(30, 12, 3);
        member(31, 11, 3);
        member(32, 11, 5);
        schedule(40, 12, 4);
        schedule(41, 11, 9);

        assertThat(group.remarks()).isEmpty();
    }

    private MappingTester<?> member(int id, int of, int facility) {
        return group.with(
                "requisition_group_members",
                "id",
                id,
                "requisitiongroupid",
                of,
                "facilityid",
                facility);
    }

    private MappingTester<?> schedule(int id, int of, int program) {
        return group.with(
                "requisition_group_program_schedules",
                "id",
                id,
                "requisitiongroupid",
                of,
                "programid",
                program,
                "scheduleid",
                6,
                "directdelivery",
                true,
                "dropofffacilityid",
                8);
    }

    private static TargetColumn.Kind kind(String table, String column) {
        return Definition.of(new RequisitionGroupMapping(), Mappings.SETTINGS).targets().stream()
                .filter(target -> target.name().equals(table))
                .flatMap(target -> target.columns().stream())
                .filter(one -> one.name().equals(column))
                .map(one -> one.kind())
                .findFirst()
                .orElseThrow();
    }
}
