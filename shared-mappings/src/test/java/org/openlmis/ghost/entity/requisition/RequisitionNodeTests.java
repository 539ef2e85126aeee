package org.openlmis.ghost.entity.requisition;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

/** At which supervisory node a requisition is, and who supplies it from there. */
class RequisitionNodeTests {

    private static final String TABLE = "requisition.requisitions";
    private static final String STATUS = "status";
    private static final String NODE = "supervisorynodeid";

    private final MappingTester<?> requisition =
            MappingTester.of(new RequisitionMapping())
                    .given("id", 42, "facilityid", 5, "programid", 3, "periodid", 6)
                    .given(STATUS, "INITIATED", "emergency", false)
                    .given("createddate", LocalDateTime.of(2024, 1, 15, 12, 0));

    @Test
    void isAtANodeFromAuthorizationUntilItsReleaseOnly() {
        requisition.given(NODE, 1);

        for (String status : List.of("AUTHORIZED", "IN_APPROVAL", "APPROVED", "RELEASED")) {
            requisition.given(STATUS, status);
            row().has(NODE, V3Id.of("supervisory_nodes", 1));
        }
        for (String status : List.of("INITIATED", "SUBMITTED", "SKIPPED")) {
            requisition.given(STATUS, status);
            row().has(NODE, null);
        }
    }

    @Test
    void movesToTheCloneOfItsGroupOnlyWhileAuthorizedR12() {
        requisition.given(NODE, 1);
        group(11, 1);
        group(12, 1);
        member(12);

        requisition.given(STATUS, "AUTHORIZED");
        row().has(NODE, V3Id.named("supervisory_nodes:1#rg12"));

        requisition.given(STATUS, "APPROVED");
        row().has(NODE, V3Id.of("supervisory_nodes", 1));
    }

    @Test
    void staysAtTheNodeWhereNodesKeepAllTheirGroupsD2() {
        MappingTester.of(
                        new RequisitionMapping(),
                        Countries.deciding(MappingSettings.GroupsOnOneNode.KEEP))
                .given("facilityid", 5, "programid", 3, NODE, 1, STATUS, "AUTHORIZED")
                .with("requisition_groups", "id", 11, NODE, 1)
                .with("requisition_groups", "id", 12, NODE, 1)
                .with(
                        "requisition_group_program_schedules",
                        "id",
                        12,
                        "requisitiongroupid",
                        12,
                        "programid",
                        3)
                .with(
                        "requisition_group_members",
                        "id",
                        12,
                        "requisitiongroupid",
                        12,
                        "facilityid",
                        5)
                .expect(TABLE)
                .one()
                .has(NODE, V3Id.of("supervisory_nodes", 1));
    }

    @Test
    void staysAtTheNodeOfTheLowestOfItsGroupsR12() {
        requisition.given(NODE, 1, STATUS, "AUTHORIZED");
        group(11, 1);
        group(12, 1);
        member(12);
        member(11);

        row().has(NODE, V3Id.of("supervisory_nodes", 1));
    }

    @Test
    void doesNotFollowAGroupThatSchedulesOnlyOtherPrograms() {
        requisition
                .given(NODE, 1, STATUS, "AUTHORIZED")
                .with("requisition_groups", "id", 11, NODE, 1)
                .with("requisition_groups", "id", 12, NODE, 1)
                .with(
                        "requisition_group_program_schedules",
                        "id",
                        12,
                        "requisitiongroupid",
                        12,
                        "programid",
                        2);
        member(12);

        row().has(NODE, V3Id.of("supervisory_nodes", 1));
    }

    @Test
    void namesTheFacilityThatSuppliesItsOrderR12() {
        requisition
                .given(STATUS, "RELEASED", NODE, 1)
                .with("supply_lines", "id", 8, NODE, 1, "programid", 3, "supplyingfacilityid", 77);
        row().has("supplyingfacilityid", null);

        requisition.with("orders", "id", 42, "supplylineid", null);
        row().has("supplyingfacilityid", V3Id.of("facilities", 77));

        requisition.given(STATUS, "APPROVED");
        row().has("supplyingfacilityid", null);
    }

    private ExpectedRows row() {
        return requisition.expect(TABLE).one();
    }

    private void group(int id, int node) {
        requisition
                .with("requisition_groups", "id", id, NODE, node)
                .with(
                        "requisition_group_program_schedules",
                        "id",
                        id,
                        "requisitiongroupid",
                        id,
                        "programid",
                        3);
    }

    private void member(int group) {
        requisition.with(
                "requisition_group_members",
                "id",
                group,
                "requisitiongroupid",
                group,
                "facilityid",
                5);
    }
}
