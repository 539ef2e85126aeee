package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class RequisitionHistoryTests {

    private static final LocalDateTime NINE = LocalDateTime.of(2024, 1, 15, 9, 0);
    private static final Instant NINE_IN_BERLIN = Instant.parse("2024-01-15T08:00:00Z");
    private static final String NODE = "supervisorynodeid";

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void isOfAFacilityWhoseGroupsNodeHasNineNodesAbove() {
        requisition
                .given("id", 42, "facilityid", 5, "programid", 3, NODE, 2)
                .given("status", "IN_APPROVAL", "createddate", NINE);
        memberOf(11, 1);
        IntStream.rangeClosed(1, 10)
                .forEach(
                        node ->
                                requisition.with(
                                        "supervisory_nodes", "id", node, "parentid", node + 1));
    }

    @Test
    void hasEveryChangeWithAuthorStatusAndTime() {
        change(7, "SUBMITTED", NINE);

        changes()
                .one()
                .has("id", V3Id.of("requisition_status_changes", 7))
                .has("requisitionid", V3Id.of("requisitions", 42))
                .has("status", "SUBMITTED")
                .has("authorid", V3Id.of("users", 70))
                .has("createddate", NINE_IN_BERLIN)
                .has("modifieddate", NINE_IN_BERLIN)
                .has(NODE, null);
    }

    @Test
    void goesUpFromTheNodeOfTheFacilitysGroupR13() {
        change(1, "AUTHORIZED", NINE);
        change(2, "IN_APPROVAL", NINE.plusHours(1));

        assertThat(changes().values(NODE))
                .containsExactly(null, V3Id.of("supervisory_nodes", 2).toString());
    }

    @Test
    void goesUpFromTheGroupWithTheLowestIdR12() {
        requisition.with("supervisory_nodes", "id", 50, "parentid", 51);
        requisition.with("supervisory_nodes", "id", 51, "parentid", null);
        memberOf(10, 50);
        requisition.given(NODE, 51);
        change(1, "IN_APPROVAL", NINE);
        change(2, "IN_APPROVAL", NINE.plusHours(1));

        assertThat(changes().values(NODE))
                .as("two approvals do not lead to 51, so only the last one's node is known")
                .containsExactly(null, V3Id.of("supervisory_nodes", 51).toString());
    }

    @Test
    void leavesOutAndCountsAnUnknownStatusR11() {
        change(1, "LOST", NINE);

        changes().none();
        assertThat(requisition.remarks()).containsExactly("STATUS_CHANGE_UNKNOWN");
    }

    @Test
    void countsWhatItCollapsesD18() {
        change(1, "SUBMITTED", NINE);
        change(2, "SUBMITTED", NINE);

        changes().one().has("id", V3Id.of("requisition_status_changes", 1));
        assertThat(requisition.remarks()).containsExactly("STATUS_CHANGE_REPEATED");
    }

    @Test
    void saysThatMoreApprovalsThanLevelsWereMade() {
        requisition.given(NODE, null);
        IntStream.rangeClosed(1, 9).forEach(id -> change(id, "IN_APPROVAL", NINE.plusHours(id)));
        change(10, "INITIATED", NINE.plusDays(1));

        assertThat(changes().values(NODE).subList(0, 9))
                .doesNotHaveDuplicates()
                .endsWith((String) null);
        assertThat(requisition.remarks()).containsExactly("APPROVALS_TOO_MANY");
    }

    @Test
    void takesTheTimeOfTheRequisitionWhereV2KnowsNoneR3() {
        change(1, "SUBMITTED", null);

        changes().one().has("createddate", NINE_IN_BERLIN);
    }

    @Test
    void countsWhatV3HasNoPlaceForD14() {
        requisition
                .with("regimen_line_items", "id", 1, "rnrid", 42)
                .with("regimen_line_items", "id", 2, "rnrid", 42)
                .with("equipment_status_line_items", "id", 1, "rnrid", 42)
                .with("patient_quantification_line_items", "id", 1, "rnrid", 42);

        assertThat(requisition.remarks())
                .containsExactly(
                        "REGIMENS_LEFT_OUT",
                        "EQUIPMENT_LEFT_OUT",
                        "PATIENT_QUANTIFICATIONS_LEFT_OUT");
    }

    private ExpectedRows changes() {
        return requisition.expect("requisition.status_changes");
    }

    private void change(int id, String status, @Nullable LocalDateTime at) {
        requisition.with(
                "requisition_status_changes",
                "id",
                id,
                "rnrid",
                42,
                "status",
                status,
                "createdby",
                70,
                "createddate",
                at);
    }

    private void memberOf(int group, int node) {
        requisition
                .with(
                        "requisition_group_members",
                        "id",
                        group,
                        "requisitiongroupid",
                        group,
                        "facilityid",
                        5)
                .with("requisition_groups", "id", group, NODE, node)
                .with(
                        "requisition_group_program_schedules",
                        "id",
                        group,
                        "requisitiongroupid",
                        group,
                        "programid",
                        3);
    }
}
