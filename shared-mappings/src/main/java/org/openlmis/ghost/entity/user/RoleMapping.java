package org.openlmis.ghost.entity.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.user.RightMapping.Right;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.GivenNames;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 role becomes a v3 role for each type of rights it has. v3 wants role names unique ignoring
 * case: the lowest id keeps the name, the others, and those named like a role created in v3, get
 * {@code (v2)} appended.
 */
public final class RoleMapping implements EntityMapping<RoleMapping.Role> {

    private static final String ROLES = "referencedata.roles";
    private static final String SUFFIX = " (v2)";

    /** The columns read of v2 {@code roles}. */
    public record Role(@V2Key int id, String name, @Nullable String description) {}

    /** The columns read of v2 {@code role_rights}. */
    public record RoleRight(@V2Key int roleId, @V2Key String rightName) {}

    /** What a role must know of all the others. */
    public record Peer(@V2Key int id, String name) {}

    /** A part with what v3 calls it. */
    private record NamedPart(String key, String name, Role role, RoleParts.Part part) {}

    /** A right of a part. */
    private record PartRight(String partKey, V3Right right) {}

    /** What a role is split by and named by. */
    private record Questions(
            Child<RoleRight> held,
            Lookup<RoleRight, Right> rights,
            Lookup<Role, Peer> peers,
            NativeValue<Role> taken,
            boolean isPodGranted) {

        RoleParts parts(Aggregate<Role> role) {
            return RoleParts.of(role, role.all(held), rights, isPodGranted);
        }

        List<NamedPart> named(Aggregate<Role> role) {
            Role root = role.root();
            GivenNames names = new GivenNames();
            String name = name(role, names);
            RoleParts parts = parts(role);
            List<NamedPart> named = new ArrayList<>();
            for (RoleParts.Part part : parts.all()) {
                String key = Objects.requireNonNull(parts.key(root.id(), part.type()));
                String called =
                        parts.isMain(part)
                                ? name
                                : names.give("%s – %s".formatted(name, part.type()), SUFFIX);
                named.add(new NamedPart(key, called, root, part));
            }
            return named;
        }

        private String name(Aggregate<Role> role, GivenNames names) {
            Bootstrap.rows(ROLES).forEach(row -> names.take(row.name()));
            if (role.isTaken(taken)) {
                names.take(role.root().name());
            }
            List<Peer> all = new ArrayList<>(role.all(peers));
            all.removeIf(peer -> peer.id() == role.root().id());
            all.add(new Peer(role.root().id(), role.root().name()));
            Map<Integer, String> byId =
                    names.giveAll(
                            all.stream()
                                    .map(
                                            peer ->
                                                    new GivenNames.Wish(
                                                            peer.id(), peer.name(), SUFFIX))
                                    .toList());
            return Objects.requireNonNull(byId.get(role.root().id()));
        }
    }

    @Override
    public void define(Definition<Role> role) {
        role.from("roles");
        var held = role.child("role_rights", RoleRight.class, RoleRight::roleId);
        Questions questions =
                new Questions(
                        held,
                        role.lookup(held, "rights", Right.class)
                                .on(RoleRight::rightName, Right::name),
                        role.lookup("roles", Peer.class),
                        role.nativeValue(ROLES, "name", Match.IGNORE_CASE, Role::name),
                        role.settings().choices().isPodGranted());

        role.remarkWhen(
                "ROLE_WITHOUT_RIGHTS",
                "name",
                Role::name,
                "left out with its assignments: v3 has none of its rights",
                it -> questions.parts(it).all().isEmpty());
        role.remarks(it -> dropped(it.root(), questions.parts(it).dropped()));

        role.intoRows(ROLES, questions::named)
                .identity("id", "roles", NamedPart::key)
                .set("name", NamedPart::name)
                .set("description", it -> it.role().description());

        role.intoRows("referencedata.role_rights", it -> rights(questions.named(it)))
                .keyedBy("roleid", "rightid")
                .identity("roleid", "roles", PartRight::partKey)
                .set("rightid", it -> it.right().id());

        role.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        held.leaveBehind("audit of v2", "createdby", "createddate");
    }

    private static List<PartRight> rights(List<NamedPart> parts) {
        return parts.stream()
                .flatMap(
                        part ->
                                part.part().rights().stream()
                                        .map(right -> new PartRight(part.key(), right)))
                .toList();
    }

    private static List<Remark> dropped(Role role, List<String> rights) {
        return rights.isEmpty()
                ? List.of()
                : List.of(
                        new Remark(
                                "RIGHTS_DROPPED",
                                "roles",
                                String.valueOf(role.id()),
                                null,
                                String.join(", ", rights),
                                "v3 has no counterpart of %d of this role's rights"
                                        .formatted(rights.size())));
    }
}
