package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.MappingTester;

class RoleMappingTests {

    private static final String ROLES = "referencedata.roles";
    private static final String RIGHTS = "referencedata.role_rights";

    private final MappingTester<?> role = MappingTester.of(new RoleMapping());

    @Test
    void isOneRoleIfItsRightsAreOfOneType() {
        given("Clerk", "CREATE_REQUISITION", "VIEW_REQUISITION").given("description", "Fills in");

        role.expect(ROLES)
                .one()
                .has("id", V3Id.of("roles", 7))
                .has("name", "Clerk")
                .has("description", "Fills in");
        role.expect(RIGHTS).count(2).has("roleid", V3Id.of("roles", 7));
        assertThat(role.expect(RIGHTS).values("rightid"))
                .containsExactly(right("REQUISITION_CREATE"), right("REQUISITION_VIEW"));
        assertThat(role.remarks()).isEmpty();
    }

    @Test
    void isSplitByTypeAndThePartWithMostRightsKeepsIdAndNameR6() {
        given("Manager", "VIEW_REQUISITION", "MANAGE_STOCK", "MANAGE_USER", "MANAGE_ROLE")
                .with("role_rights", "roleid", 7, "rightname", "VIEW_ORDER");

        role.expect(ROLES).count(3);
        role.expect(ROLES).where("id", V3Id.of("roles", 7)).one().has("name", "Manager");
        role.expect(ROLES)
                .where("id", V3Id.named("roles:7#GENERAL_ADMIN"))
                .one()
                .has("name", "Manager – GENERAL_ADMIN");
        role.expect(ROLES)
                .where("id", V3Id.named("roles:7#ORDER_FULFILLMENT"))
                .one()
                .has("name", "Manager – ORDER_FULFILLMENT");
        assertThat(
                        role.expect(RIGHTS)
                                .where("roleid", V3Id.named("roles:7#GENERAL_ADMIN"))
                                .values("rightid"))
                .containsExactly(
                        right("USERS_MANAGE"), right("USER_ROLES_MANAGE"), right("RIGHTS_VIEW"));
    }

    @Test
    void leavesIdAndNameOnATieToTheTypeWithMoreV2RightsR6() {
        given("Manager", "MANAGE_ROLE", "VIEW_REQUISITION", "CREATE_REQUISITION")
                .expect(ROLES)
                .where("id", V3Id.of("roles", 7))
                .one();
        assertThat(role.expect(ROLES).values("id"))
                .containsExactly(
                        V3Id.of("roles", 7).toString(),
                        V3Id.named("roles:7#GENERAL_ADMIN").toString());
    }

    @Test
    void leavesIdAndNameOnAFullTieToTheTypeThatSortsLastR6() {
        given("Manager", "MANAGE_USER", "VIEW_ORDER")
                .expect(ROLES)
                .where("id", V3Id.named("roles:7#GENERAL_ADMIN"))
                .one();
    }

    @Test
    void countsDistinctRightsOfV3NotOfV2R6() {
        given("Manager", "MANAGE_PRODUCT", "MANAGE_PROGRAM_PRODUCT", "CONVERT_TO_ORDER")
                .expect(ROLES)
                .where("id", V3Id.named("roles:7#GENERAL_ADMIN"))
                .one();
        role.expect(RIGHTS).where("rightid", right("ORDERABLES_MANAGE")).one();
    }

    @Test
    void isNotTheBootstrapRoleThoughNamedLikeItR6() {
        given(" system administrator", "MANAGE_USER", "VIEW_ORDER", "UPLOADS");

        assertThat(role.expect(ROLES).values("name"))
                .containsExactly(
                        "system administrator (v2)",
                        "system administrator (v2) – ORDER_FULFILLMENT");
        assertThat(role.expect(ROLES).values("id")).contains(V3Id.of("roles", 7).toString());
    }

    @Test
    void isRenamedWhereARoleCreatedInV3HasItsName() {
        given("Clerk", "MANAGE_USER")
                .takenInV3(ROLES, "name", "CLERK")
                .expect(ROLES)
                .one()
                .has("name", "Clerk (v2)");
    }

    @Test
    void leavesItsNameToTheRoleWithTheLowestIdR5() {
        given("Clerk ", "MANAGE_USER")
                .with("roles", "id", 3, "name", " clerk")
                .expect(ROLES)
                .one()
                .has("name", "Clerk (v2)");
    }

    @Test
    void namesNoPartLikeAnotherRole() {
        given("Clerk", "MANAGE_USER", "UPLOADS", "VIEW_ORDER")
                .with("roles", "id", 9, "name", "clerk – order_fulfillment");

        assertThat(role.expect(ROLES).values("name"))
                .containsExactly("Clerk", "Clerk – ORDER_FULFILLMENT (v2)");
    }

    @Test
    void isLeftOutWithoutRightsThatV3Has() {
        given("Driver", "MANAGE_DISTRIBUTION").expect(ROLES).none();

        role.expect(RIGHTS).none();
        assertThat(role.remarks()).containsExactly("ROLE_WITHOUT_RIGHTS", "RIGHTS_DROPPED");
    }

    @Test
    void saysOnceWhichRightsItLoses() {
        given("Clerk", "MANAGE_POD", "CREATE_REQUISITION", "VIEW_IVD").expect(RIGHTS).one();

        assertThat(role.remarks()).containsExactly("RIGHTS_DROPPED");
    }

    @Test
    void mayViewReportsIfV2LetsItSeeOne() {
        given("Analyst", "Consumption")
                .with("rights", "name", "Consumption", "righttype", "REPORTING")
                .expect(RIGHTS)
                .one()
                .has("rightid", right("REPORTS_VIEW"));
    }

    @Test
    void managesNoProofsOfDeliveryUnlessTheCountrySaysSoD11() {
        given("Clerk", "CREATE_REQUISITION", "MANAGE_POD")
                .expect(RIGHTS)
                .one()
                .has("rightid", right("REQUISITION_CREATE"));
    }

    @Test
    void managesProofsOfDeliveryWhereThoseWhoRequestMayD11() {
        var granting = MappingTester.of(new RoleMapping(), Choices.PODS_GRANTED);
        granting.given("id", 7)
                .with("role_rights", "roleid", 7, "rightname", "CREATE_REQUISITION")
                .with("role_rights", "roleid", 7, "rightname", "MANAGE_USER");

        assertThat(granting.expect(RIGHTS).where("roleid", V3Id.of("roles", 7)).values("rightid"))
                .containsExactlyInAnyOrder(
                        right("REQUISITION_CREATE"), right("PODS_VIEW"), right("PODS_MANAGE"));
    }

    @Test
    void managesNoProofsOfDeliveryWithoutCreatingRequisitionsD11() {
        var granting = MappingTester.of(new RoleMapping(), Choices.PODS_GRANTED);

        granting.given("id", 7)
                .with("role_rights", "roleid", 7, "rightname", "VIEW_REQUISITION")
                .expect(RIGHTS)
                .one();
    }

    private MappingTester<?> given(String name, String... rights) {
        role.given("id", 7, "name", name).with("roles", "id", 7, "name", name);
        for (String right : rights) {
            role.with("role_rights", "roleid", 7, "rightname", right);
        }
        return role;
    }

    private static String right(String name) {
        UUID id = Bootstrap.row("referencedata.rights", name).id();
        return id.toString();
    }
}
