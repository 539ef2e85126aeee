package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class RoleAssignmentMappingTests {

    private static final String ASSIGNMENTS = "referencedata.role_assignments";

    private final MappingTester<?> assignment = MappingTester.of(new RoleAssignmentMapping());

    @BeforeEach
    void giveTheUserAHome() {
        assignment.given("id", 9, "userid", 1, "roleid", 7).with("users", "id", 1, "facilityid", 3);
    }

    @Test
    void isSupervisionAtANode() {
        of("VIEW_REQUISITION")
                .given("programid", 4, "supervisorynodeid", 5)
                .expect(ASSIGNMENTS)
                .one()
                .has("id", V3Id.named("role_assignments:9#SUPERVISION"))
                .has("type", "supervision")
                .has("userid", V3Id.of("users", 1))
                .has("roleid", V3Id.of("roles", 7))
                .has("programid", V3Id.of("programs", 4))
                .has("supervisorynodeid", V3Id.of("supervisory_nodes", 5));
        assertThat(assignment.remarks()).isEmpty();
    }

    @Test
    void isSupervisionAtHomeWithoutANode() {
        of("VIEW_REQUISITION")
                .given("programid", 4)
                .expect(ASSIGNMENTS)
                .one()
                .has("type", "supervision")
                .has("programid", V3Id.of("programs", 4))
                .has("supervisorynodeid", null);
    }

    @Test
    void isKeptAndRemarkedOnIfTheUserHasNoHome() {
        MappingTester<?> homeless =
                MappingTester.of(new RoleAssignmentMapping())
                        .given("id", 9, "userid", 1, "roleid", 7, "programid", 4)
                        .with("users", "id", 1, "facilityid", null)
                        .with("role_rights", "roleid", 7, "rightname", "VIEW_REQUISITION");

        homeless.expect(ASSIGNMENTS).one().has("type", "supervision");
        assertThat(homeless.remarks()).containsExactly("HOME_FACILITY_MISSING");
    }

    @Test
    void isDirectWithoutProgramAndNodeForAdministrationAndReports() {
        of("MANAGE_USER", "MANAGE_REPORT", "VIEW_REQUISITION");

        assignment.expect(ASSIGNMENTS).count(2).has("type", "direct");
        assignment
                .expect(ASSIGNMENTS)
                .where("id", V3Id.named("role_assignments:9#REPORTS"))
                .one()
                .has("roleid", V3Id.of("roles", 7));
        assignment
                .expect(ASSIGNMENTS)
                .where("id", V3Id.named("role_assignments:9#GENERAL_ADMIN"))
                .one()
                .has("roleid", V3Id.named("roles:7#GENERAL_ADMIN"));
    }

    @Test
    void isLeftOutAndRemarkedOnIfTheRoleHasNoPartThatFits() {
        of("VIEW_REQUISITION").expect(ASSIGNMENTS).none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_FITS_NO_RIGHTS");
    }

    @Test
    void isLeftOutAndRemarkedOnIfTheRoleIsLeftOut() {
        of("MANAGE_DISTRIBUTION").expect(ASSIGNMENTS).none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_FITS_NO_RIGHTS");
    }

    @Test
    void isDroppedAndRemarkedOnWithANodeButNoProgramR6() {
        of("VIEW_REQUISITION", "MANAGE_USER")
                .given("supervisorynodeid", 5)
                .expect(ASSIGNMENTS)
                .none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_WITHOUT_PROGRAM");
    }

    @Test
    void isDroppedAndRemarkedOnForADeliveryZone() {
        of("VIEW_REQUISITION")
                .given("programid", 4, "supervisorynodeid", 5, "deliveryzoneid", 6)
                .expect(ASSIGNMENTS)
                .none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_OF_DELIVERY_ZONE");
    }

    @Test
    void leavesEqualAssignmentsToTheLowestId() {
        of("VIEW_REQUISITION").given("programid", 4);
        other(8, 4, null, null).expect(ASSIGNMENTS).none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_REPEATED");
    }

    @Test
    void isNotRepeatedByOthersThatDifferOrAreDroppedOrComeLater() {
        of("VIEW_REQUISITION").given("programid", 4);
        other(5, 4, 2, null);
        other(6, 3, null, null);
        other(7, 4, null, 1);
        other(10, 4, null, null).expect(ASSIGNMENTS).one();

        assertThat(assignment.remarks()).isEmpty();
    }

    @Test
    void isCopiedToEveryCloneOfItsNodeD2() {
        of("VIEW_REQUISITION").given("programid", 4, "supervisorynodeid", 5);
        groupsAtNode(13, 11, 12).expect(ASSIGNMENTS).count(3).has("type", "supervision");

        at("role_assignments:9#SUPERVISION", "5");
        at("role_assignments:9#SUPERVISION#rg12", "5#rg12");
        at("role_assignments:9#SUPERVISION#rg13", "5#rg13");
    }

    private void at(String name, String node) {
        assignment
                .expect(ASSIGNMENTS)
                .where("id", V3Id.named(name))
                .one()
                .has("supervisorynodeid", V3Id.of("supervisory_nodes", node));
    }

    @Test
    void isNotCopiedWhereNodesKeepAllTheirGroupsD2() {
        MappingTester.of(new RoleAssignmentMapping(), Choices.NODES_KEPT)
                .given("id", 9, "userid", 1, "roleid", 7, "programid", 4, "supervisorynodeid", 5)
                .with("role_rights", "roleid", 7, "rightname", "VIEW_REQUISITION")
                .with("requisition_groups", "id", 11, "supervisorynodeid", 5)
                .with("requisition_groups", "id", 12, "supervisorynodeid", 5)
                .expect(ASSIGNMENTS)
                .one()
                .has("id", V3Id.named("role_assignments:9#SUPERVISION"));
    }

    @Test
    void repeatsNoCloneOfAnEqualAssignmentD2() {
        of("VIEW_REQUISITION").given("programid", 4, "supervisorynodeid", 5);
        groupsAtNode(11, 12);
        other(8, 4, 5, null).expect(ASSIGNMENTS).none();
    }

    private MappingTester<?> of(String... rights) {
        for (String right : rights) {
            assignment.with("role_rights", "roleid", 7, "rightname", right);
        }
        return assignment;
    }

    private MappingTester<?> other(
            int id, int program, @Nullable Integer node, @Nullable Integer zone) {
        return assignment.with(
                "role_assignments",
                "id",
                id,
                "userid",
                1,
                "roleid",
                7,
                "programid",
                program,
                "supervisorynodeid",
                node,
                "deliveryzoneid",
                zone);
    }

    private MappingTester<?> groupsAtNode(int... groups) {
        for (int group : groups) {
            assignment.with("requisition_groups", "id", group, "supervisorynodeid", 5);
        }
        return assignment;
    }
}
