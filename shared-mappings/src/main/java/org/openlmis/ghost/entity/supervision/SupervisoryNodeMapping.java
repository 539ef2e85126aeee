package org.openlmis.ghost.entity.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 supervisory node becomes a v3 node, and a sibling of it for every requisition group but the
 * first (decision D-2).
 */
public final class SupervisoryNodeMapping implements EntityMapping<SupervisoryNodeMapping.Node> {

    private static final String TABLE = "referencedata.supervisory_nodes";

    /** The columns read of v2 {@code supervisory_nodes}. */
    public record Node(
            @V2Key int id,
            @Nullable Integer parentId,
            int facilityId,
            String name,
            String code,
            @Nullable String description) {

        private NodeNames.Named named() {
            return new NodeNames.Named(id, code, name);
        }
    }

    /** A node's copy for one of its further groups. */
    private record Clone(Node node, NodeNames.CloneName called) {

        String key() {
            return node.id() + NodeClones.suffix(called.group());
        }
    }

    /** The questions that names depend on; those about groups are asked only where nodes clone. */
    private record Questions(
            Lookup<Node, NodeNames.Named> nodes,
            @Nullable Lookup<Node, NodeNames.Coded> groups,
            NativeValue<Node> taken) {

        NodeNames names(Aggregate<Node> node) {
            List<NodeNames.Named> all = new ArrayList<>(node.all(nodes));
            all.removeIf(other -> other.id() == node.root().id());
            all.add(node.root().named());
            return new NodeNames(
                    all, allGroups(node), node.isTaken(taken) ? node.root().name() : null);
        }

        List<Clone> clones(Aggregate<Node> node) {
            NodeNames names = names(node);
            Integer id = node.root().id();
            return allGroups(node).stream()
                    .filter(group -> id.equals(group.supervisoryNodeId()))
                    .map(group -> names.ofClone(group.id()))
                    .flatMap(Stream::ofNullable)
                    .map(called -> new Clone(node.root(), called))
                    .toList();
        }

        private List<NodeNames.Coded> allGroups(Aggregate<Node> node) {
            Lookup<Node, NodeNames.Coded> asked = groups;
            return asked == null ? List.of() : node.all(asked);
        }
    }

    @Override
    public void define(Definition<Node> node) {
        node.from("supervisory_nodes");

        node.quarantineIfTaken(TABLE, "code", Match.IGNORE_CASE, Node::code);
        Questions questions =
                new Questions(
                        node.lookup("supervisory_nodes", NodeNames.Named.class),
                        node.settings().choices().isNodeCloned()
                                ? node.lookup("requisition_groups", NodeNames.Coded.class)
                                : null,
                        node.nativeValue(TABLE, "name", Match.IGNORE_CASE, Node::name));

        node.into(TABLE)
                .identity("id", "supervisory_nodes", Node::id)
                .set("code", Node::code)
                .compute("name", (it, row) -> questions.names(it).of(row.id()))
                .set("description", Node::description)
                .refOrNull("facilityid", "facilities", Node::facilityId)
                .ref("parentid", "supervisory_nodes", Node::parentId)
                .set("extradata", it -> Json.v2(it.id()).toExtraData());

        node.intoRows(TABLE, questions::clones)
                .identity("id", "supervisory_nodes", Clone::key)
                .set("code", it -> it.called().code())
                .set("name", it -> it.called().name())
                .set("description", it -> it.node().description())
                .refOrNull("facilityid", "facilities", it -> it.node().facilityId())
                .ref("parentid", "supervisory_nodes", it -> it.node().parentId())
                .set("extradata", it -> Json.v2(it.node().id()).toExtraData());

        node.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
