package org.openlmis.ghost.entity.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.GivenNames;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * What all supervisory nodes and their clones are called in v3, which wants codes and names unique
 * ignoring case. Nodes come first (ruling R-5), then clones by group id (ruling R-9); a clone whose
 * code or name is taken nevertheless gets {@code -rg<group>} appended.
 */
final class NodeNames {

    private final Map<Integer, String> byNode;
    private final Map<Integer, CloneName> byGroup = new HashMap<>();

    /** What must be known of every node. */
    record Named(@V2Key int id, String code, String name) {}

    /** What must be known of every requisition group. */
    record Coded(@V2Key int id, String code, @Nullable Integer supervisoryNodeId)
            implements NodeClones.AtNode {}

    /** A clone's code and name. */
    record CloneName(int group, String code, String name) {}

    /**
     * @param nodes all of them
     * @param groups all of them
     * @param takenInV3 a name that a row created in v3 has, or null
     */
    NodeNames(List<Named> nodes, List<Coded> groups, @Nullable String takenInV3) {
        GivenNames names = new GivenNames();
        if (takenInV3 != null) {
            names.take(takenInV3);
        }
        byNode = names.giveAll(nodes.stream().map(NodeNames::wish).toList());
        GivenNames codes = new GivenNames();
        Map<Integer, String> codeByNode = new HashMap<>();
        for (Named node : nodes) {
            codes.take(node.code());
            codeByNode.put(node.id(), Text.trim(node.code()));
        }
        for (Coded group : NodeClones.further(groups)) {
            String code = codeByNode.get(group.supervisoryNodeId());
            String name = byNode.get(group.supervisoryNodeId());
            if (code != null && name != null) {
                byGroup.put(group.id(), clone(group, code, codes, name, names));
            }
        }
    }

    private static GivenNames.Wish wish(Named node) {
        return new GivenNames.Wish(
                node.id(), node.name(), " (%s)".formatted(Text.trim(node.code())));
    }

    private static CloneName clone(
            Coded group, String code, GivenNames codes, String name, GivenNames names) {
        String groupCode = Text.trim(group.code());
        String unlike = "-rg" + group.id();
        return new CloneName(
                group.id(),
                codes.give("%s-%s".formatted(code, groupCode), unlike),
                names.give("%s (%s)".formatted(name, groupCode), unlike));
    }

    /** The name of a node; IllegalArgumentException if it was not among the nodes. */
    String of(int node) {
        String name = byNode.get(node);
        if (name == null) {
            throw new IllegalArgumentException("there is no supervisory node " + node);
        }
        return name;
    }

    /** The code and name of a group's clone, or null if the group has none. */
    @Nullable CloneName ofClone(int group) {
        return byGroup.get(group);
    }
}
