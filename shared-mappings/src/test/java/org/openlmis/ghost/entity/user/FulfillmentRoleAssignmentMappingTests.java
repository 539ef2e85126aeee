package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class FulfillmentRoleAssignmentMappingTests {

    private static final String ASSIGNMENTS = "referencedata.role_assignments";

    private final MappingTester<?> assignment =
            MappingTester.of(new FulfillmentRoleAssignmentMapping())
                    .given("userid", 1, "roleid", 7, "facilityid", 3);

    @Test
    void assignsThePartOfTheRoleThatIsAboutOrdersR6() {
        assignment
                .with("role_rights", "roleid", 7, "rightname", "VIEW_ORDER")
                .with("role_rights", "roleid", 7, "rightname", "CREATE_REQUISITION")
                .expect(ASSIGNMENTS)
                .one()
                .has("id", V3Id.named("fulfillment_role_assignments:1/7/3"))
                .has("type", "fulfillment")
                .has("userid", V3Id.of("users", 1))
                .has("roleid", V3Id.named("roles:7#ORDER_FULFILLMENT"))
                .has("warehouseid", V3Id.of("facilities", 3));
        assertThat(assignment.remarks()).isEmpty();
    }

    @Test
    void isLeftOutAndRemarkedOnIfTheRoleIsNotAboutOrdersD11() {
        assignment
                .with("role_rights", "roleid", 7, "rightname", "MANAGE_POD")
                .expect(ASSIGNMENTS)
                .none();

        assertThat(assignment.remarks()).containsExactly("ASSIGNMENT_FITS_NO_RIGHTS");
    }
}
