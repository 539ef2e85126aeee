package org.openlmis.ghost.entity.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Decision D-2: v3 knows one requisition group per supervisory node, v2 any number. The group with
 * the lowest id keeps the node; each further one gets a clone of it, and so does everything at the
 * node. A clone's id has the suffix {@code #rg<group>}.
 *
 * @param <R> the root at a node
 */
public final class NodeClones<R extends Record> {

    private final @Nullable Lookup<R, Group> groups;

    private NodeClones(@Nullable Lookup<R, Group> groups) {
        this.groups = groups;
    }

    /** A requisition group as far as its node is concerned. */
    interface AtNode {
        int id();

        @Nullable Integer supervisoryNodeId();
    }

    /** What must be known of the requisition groups of a node. */
    public record Group(@V2Key int id, @Nullable Integer supervisoryNodeId) implements AtNode {}

    /**
     * Declares what must be looked up; the node is named by a plain accessor, which may be null.
     */
    public static <R extends Record> NodeClones<R> of(
            Definition<R> definition, Function<? super R, ? extends @Nullable Integer> node) {
        return new NodeClones<>(
                definition.settings().choices().isNodeCloned()
                        ? definition
                                .lookup("requisition_groups", Group.class)
                                .on(node, Group::supervisoryNodeId)
                        : null);
    }

    /**
     * Only roots ask whose column has one of these values; for the others no clone is known. As
     * {@link Lookup#onlyIf}.
     */
    public NodeClones<R> onlyIf(Function<? super R, ?> asking, String... values) {
        Lookup<R, Group> asked = groups;
        return asked == null ? this : new NodeClones<>(asked.onlyIf(asking, values));
    }

    /** Of the clones of the root's node, lowest group first; none unless the country clones. */
    public List<String> suffixes(Aggregate<R> aggregate) {
        Lookup<R, Group> asked = groups;
        return asked == null
                ? List.of()
                : further(aggregate.all(asked)).stream().map(group -> suffix(group.id())).toList();
    }

    /** As {@link #suffixes(Aggregate)}, after the empty one of the node itself. */
    public List<String> suffixesWithNode(Aggregate<R> aggregate) {
        return Stream.concat(Stream.of(""), suffixes(aggregate).stream()).toList();
    }

    /** What the id of a row for this group has after that of the row it is a copy of. */
    public static String suffix(int group) {
        return "#rg" + group;
    }

    /** All groups but the first of each node, by id; groups without a node have no clone. */
    static <G extends AtNode> List<G> further(List<G> groups) {
        Set<Integer> nodes = new HashSet<>();
        List<G> further = new ArrayList<>();
        for (G group : groups.stream().sorted(Comparator.comparingInt(AtNode::id)).toList()) {
            Integer node = group.supervisoryNodeId();
            if (node != null && !nodes.add(node)) {
                further.add(group);
            }
        }
        return further;
    }
}
