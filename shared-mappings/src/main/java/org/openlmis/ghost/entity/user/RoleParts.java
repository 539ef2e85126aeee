package org.openlmis.ghost.entity.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.user.RightMapping.Right;
import org.openlmis.ghost.entity.user.RoleMapping.RoleRight;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Lookup;

/**
 * The v3 roles that one v2 role becomes: v2 roles mix types of rights, v3 roles do not. The part
 * with the most rights keeps the role's id and name (ruling R-6).
 *
 * @param all one part per type that has rights, the main one first
 * @param dropped v2 rights without a counterpart
 */
record RoleParts(List<Part> all, List<String> dropped) {

    private static final Comparator<Part> MAIN_FIRST =
            Comparator.<Part>comparingInt(part -> part.rights().size())
                    .thenComparing(Part::v2Rights)
                    .thenComparing(part -> part.type().name())
                    .reversed();

    /**
     * What of a role is of one type.
     *
     * @param v2Rights how many rights of v2 it stands for
     */
    record Part(RightType type, Set<V3Right> rights, int v2Rights) {

        private Part with(List<V3Right> more, int v2More) {
            Set<V3Right> both = new LinkedHashSet<>(rights);
            both.addAll(more);
            return new Part(type, both, v2Rights + v2More);
        }

        private Part withPods() {
            return rights.contains(RightCrosswalk.REQUISITION_CREATE)
                    ? with(RightCrosswalk.PODS, 0)
                    : this;
        }
    }

    /** The parts of a role with these rights; look-ups say their types. */
    static RoleParts of(
            Aggregate<?> aggregate,
            List<RoleRight> held,
            Lookup<RoleRight, Right> rights,
            boolean isPodGranted) {
        Map<RightType, Part> parts = new EnumMap<>(RightType.class);
        List<String> dropped = new ArrayList<>();
        for (RoleRight one : held) {
            Right right = aggregate.one(rights, one);
            List<V3Right> v3 =
                    RightCrosswalk.of(one.rightName(), right == null ? null : right.rightType());
            if (v3.isEmpty()) {
                dropped.add(one.rightName());
            } else {
                RightType type = v3.get(0).type();
                Part part = parts.getOrDefault(type, new Part(type, Set.of(), 0));
                parts.put(type, part.with(v3, 1));
            }
        }
        return new RoleParts(
                parts.values().stream()
                        .map(part -> isPodGranted ? part.withPods() : part)
                        .sorted(MAIN_FIRST)
                        .toList(),
                dropped);
    }

    /** What the v3 role of this type is named after; null if the role has no such part. */
    @Nullable String key(int role, RightType type) {
        for (Part part : all) {
            if (part.type() == type) {
                return isMain(part) ? String.valueOf(role) : role + "#" + type;
            }
        }
        return null;
    }

    boolean isMain(Part part) {
        return all.get(0).equals(part);
    }
}
