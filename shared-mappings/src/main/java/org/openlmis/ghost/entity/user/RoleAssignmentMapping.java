package org.openlmis.ghost.entity.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.supervision.NodeClones;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 role assignment becomes one v3 assignment for each part of its role that can be assigned
 * like that: general rights without a place, supervision at the home facility or at a supervisory
 * node, and at every clone of that node (decision D-2).
 */
public final class RoleAssignmentMapping
        implements EntityMapping<RoleAssignmentMapping.Assignment> {

    private static final List<RightType> DIRECT =
            List.of(RightType.GENERAL_ADMIN, RightType.REPORTS);
    private static final List<RightType> SUPERVISION = List.of(RightType.SUPERVISION);

    /** The columns read of v2 {@code role_assignments}. */
    public record Assignment(
            @V2Key int id,
            int userId,
            int roleId,
            @Nullable Integer programId,
            @Nullable Integer supervisoryNodeId,
            @Nullable Integer deliveryZoneId) {

        private boolean isOfDeliveryZone() {
            return deliveryZoneId != null;
        }

        private boolean lacksProgram() {
            return !isOfDeliveryZone() && supervisoryNodeId != null && programId == null;
        }

        private boolean isKept() {
            return !isOfDeliveryZone() && !lacksProgram();
        }

        private boolean isAtHome() {
            return isKept() && programId != null && supervisoryNodeId == null;
        }

        private boolean isDirect() {
            return programId == null && supervisoryNodeId == null;
        }

        private boolean repeats(Assignment other) {
            return other.id < id
                    && other.isKept()
                    && Objects.equals(other.programId, programId)
                    && Objects.equals(other.supervisoryNodeId, supervisoryNodeId);
        }
    }

    /** What an assignment must know of its user. */
    public record User(@V2Key int id, @Nullable Integer facilityId) {}

    /** Looked up so that an assignment learns when a row it refers to comes or goes. */
    public record Referred(@V2Key int id) {}

    /** What a v3 assignment is made from; the suffix is that of the node's clone, or empty. */
    private record Granted(Assignment assignment, RightType type, String role, String suffix) {

        String key() {
            return "%d#%s%s".formatted(assignment.id(), type, suffix);
        }

        String kind() {
            return assignment.isDirect() ? "direct" : "supervision";
        }

        @Nullable String node() {
            Integer node = assignment.supervisoryNodeId();
            return node == null ? null : node + suffix;
        }
    }

    /** What an assignment must know of others. */
    private record Questions(
            AssignedRole<Assignment> role,
            NodeClones<Assignment> clones,
            Lookup<Assignment, Assignment> ofSameRole,
            Lookup<Assignment, User> user) {

        boolean isRepeated(Aggregate<Assignment> assignment) {
            return assignment.root().isKept()
                    && assignment.all(ofSameRole).stream().anyMatch(assignment.root()::repeats);
        }

        boolean fitsNoPart(Aggregate<Assignment> assignment) {
            return assignment.root().isKept()
                    && !isRepeated(assignment)
                    && granted(assignment).isEmpty();
        }

        boolean isHomeless(Aggregate<Assignment> assignment) {
            User holder = assignment.one(user);
            return assignment.root().isAtHome() && holder != null && holder.facilityId() == null;
        }

        List<Granted> granted(Aggregate<Assignment> assignment) {
            Assignment root = assignment.root();
            if (!root.isKept() || isRepeated(assignment)) {
                return List.of();
            }
            RoleParts parts = role.parts(assignment);
            List<Granted> granted = new ArrayList<>();
            for (RightType type : root.isDirect() ? DIRECT : SUPERVISION) {
                String part = parts.key(root.roleId(), type);
                if (part != null) {
                    clones.suffixesWithNode(assignment)
                            .forEach(suffix -> granted.add(new Granted(root, type, part, suffix)));
                }
            }
            return granted;
        }
    }

    @Override
    public void define(Definition<Assignment> assignment) {
        assignment.from("role_assignments");
        Questions questions =
                new Questions(
                        AssignedRole.of(assignment, Assignment::roleId),
                        NodeClones.of(assignment, Assignment::supervisoryNodeId),
                        assignment
                                .lookup("role_assignments", Assignment.class)
                                .on(Assignment::userId, Assignment::userId)
                                .on(Assignment::roleId, Assignment::roleId),
                        assignment.lookup("users", User.class).on(Assignment::userId, User::id));
        assignment.lookup("roles", Referred.class).on(Assignment::roleId, Referred::id);
        assignment.lookup("programs", Referred.class).on(Assignment::programId, Referred::id);
        assignment
                .lookup("supervisory_nodes", Referred.class)
                .on(Assignment::supervisoryNodeId, Referred::id);
        remark(assignment, questions);

        assignment
                .intoRows("referencedata.role_assignments", questions::granted)
                .identity("id", "role_assignments", Granted::key)
                .set("type", Granted::kind)
                .ref("userid", "users", it -> it.assignment().userId())
                .ref("roleid", "roles", Granted::role)
                .ref("programid", "programs", it -> it.assignment().programId())
                .ref("supervisorynodeid", "supervisory_nodes", Granted::node);
    }

    private static void remark(Definition<Assignment> assignment, Questions questions) {
        assignment.remarkWhen(
                "ASSIGNMENT_OF_DELIVERY_ZONE",
                "deliveryzoneid",
                Assignment::deliveryZoneId,
                "dropped: v3 has no delivery zones",
                it -> it.root().isOfDeliveryZone());
        assignment.remarkWhen(
                "ASSIGNMENT_WITHOUT_PROGRAM",
                "supervisorynodeid",
                Assignment::supervisoryNodeId,
                "dropped: v3 assigns a role at a supervisory node for one program only",
                it -> it.root().lacksProgram());
        assignment.remarkWhen(
                "ASSIGNMENT_REPEATED",
                "userid",
                Assignment::userId,
                "left out: an assignment with a lower id says the same",
                questions::isRepeated);
        assignment.remarkWhen(
                "ASSIGNMENT_FITS_NO_RIGHTS",
                "roleid",
                Assignment::roleId,
                "left out: the role has no rights that v3 assigns like this",
                questions::fitsNoPart);
        assignment.remarkWhen(
                "HOME_FACILITY_MISSING",
                "userid",
                Assignment::userId,
                "kept, but without effect until the user has a home facility",
                questions::isHomeless);
    }
}
