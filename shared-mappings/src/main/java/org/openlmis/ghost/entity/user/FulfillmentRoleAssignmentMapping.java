package org.openlmis.ghost.entity.user;

import java.util.List;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** A v2 role at a warehouse becomes a v3 assignment of the part of it that is about orders. */
public final class FulfillmentRoleAssignmentMapping
        implements EntityMapping<FulfillmentRoleAssignmentMapping.Assignment> {

    private static final String V2 = "fulfillment_role_assignments";

    /** The columns read of v2 {@code fulfillment_role_assignments}. */
    public record Assignment(@V2Key int userId, @V2Key int roleId, @V2Key int facilityId) {

        private String key() {
            return "%d/%d/%d".formatted(userId, roleId, facilityId);
        }
    }

    /** Looked up so that an assignment learns when a row it refers to comes or goes. */
    public record Referred(@V2Key int id) {}

    /** What a v3 assignment is made from. */
    private record Granted(Assignment assignment, String role) {}

    @Override
    public void define(Definition<Assignment> assignment) {
        assignment.from(V2);
        AssignedRole<Assignment> role = AssignedRole.of(assignment, Assignment::roleId);
        assignment.lookup("users", Referred.class).on(Assignment::userId, Referred::id);
        assignment.lookup("roles", Referred.class).on(Assignment::roleId, Referred::id);
        assignment.lookup("facilities", Referred.class).on(Assignment::facilityId, Referred::id);

        assignment.remarkWhen(
                "ASSIGNMENT_FITS_NO_RIGHTS",
                "roleid",
                Assignment::roleId,
                "left out: the role has no rights that v3 assigns like this",
                it -> granted(it, role).isEmpty());

        assignment
                .intoRows("referencedata.role_assignments", it -> granted(it, role))
                .identity("id", V2, it -> it.assignment().key())
                .always("type", "fulfillment")
                .ref("userid", "users", it -> it.assignment().userId())
                .ref("roleid", "roles", Granted::role)
                .ref("warehouseid", "facilities", it -> it.assignment().facilityId());

        assignment.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static List<Granted> granted(
            Aggregate<Assignment> assignment, AssignedRole<Assignment> role) {
        Assignment root = assignment.root();
        String part = role.parts(assignment).key(root.roleId(), RightType.ORDER_FULFILLMENT);
        return part == null ? List.of() : List.of(new Granted(root, part));
    }
}
