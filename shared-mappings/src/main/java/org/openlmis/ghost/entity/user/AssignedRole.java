package org.openlmis.ghost.entity.user;

import java.util.function.Function;
import org.openlmis.ghost.entity.user.RightMapping.Right;
import org.openlmis.ghost.entity.user.RoleMapping.RoleRight;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;

/**
 * What an assignment must know of its role: into which parts v3 splits it.
 *
 * @param <R> the assignment
 */
record AssignedRole<R extends Record>(
        Lookup<R, RoleRight> held, Lookup<RoleRight, Right> rights, boolean isPodGranted) {

    /** Declares what must be looked up; the role is named by a plain accessor. */
    static <R extends Record> AssignedRole<R> of(
            Definition<R> definition, Function<? super R, Integer> role) {
        Lookup<R, RoleRight> held =
                definition.lookup("role_rights", RoleRight.class).on(role, RoleRight::roleId);
        return new AssignedRole<>(
                held,
                definition
                        .lookup(held, "rights", Right.class)
                        .on(RoleRight::rightName, Right::name),
                definition.settings().choices().isPodGranted());
    }

    RoleParts parts(Aggregate<R> assignment) {
        return RoleParts.of(assignment, assignment.all(held), rights, isPodGranted);
    }
}
