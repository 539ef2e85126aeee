package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Looks up the supervisory nodes a requisition passes: that of the group which schedules its
 * program for its facility, and those above. Each level is a look-up of its own, so that only the
 * requisitions below a node are derived again when its parent changes.
 *
 * @param <S> whatever names facility, program and node of the requisition
 */
public final class ApprovalNodes<S extends Record> {

    /** Levels looked up above the group's node; countries have four at most. */
    static final int LEVELS = 8;

    /** The facility is in a group. */
    public record Member(@V2Key int id, int requisitionGroupId, int facilityId) {}

    /** That group. */
    public record Group(@V2Key int id, @Nullable Integer supervisoryNodeId) {}

    /** A program it schedules. */
    public record GroupProgram(@V2Key int id, int requisitionGroupId, int programId) {}

    /** A node and the way up. */
    public record Node(@V2Key int id, @Nullable Integer parentId) {}

    /** Declares look-ups of the rows that name the requisition's facility, program and node. */
    public interface Asking<S extends Record> {
        <L extends Record> Lookup<S, L> lookup(String table, Class<L> row);
    }

    /**
     * Where a requisition says what it is for; facility is a plain accessor.
     *
     * @param node the node v2 has it at, or null
     */
    public record Placed<S extends Record>(
            Function<? super S, Integer> facility,
            Function<? super S, Integer> program,
            Function<? super S, ? extends @Nullable Integer> node) {}

    private final Placed<S> placed;
    private final Lookup<S, Member> memberships;
    private final Lookup<Member, Group> groups;
    private final Lookup<Member, GroupProgram> programs;
    private final Lookup<Group, Node> groupNode;
    private final List<Lookup<Node, Node>> parents = new ArrayList<>();

    private ApprovalNodes(Definition<?> definition, Asking<S> asking, Placed<S> placed) {
        this.placed = placed;
        memberships =
                asking.lookup("requisition_group_members", Member.class)
                        .on(placed.facility(), Member::facilityId);
        groups =
                definition
                        .lookup(memberships, "requisition_groups", Group.class)
                        .on(Member::requisitionGroupId, Group::id);
        programs =
                definition
                        .lookup(
                                memberships,
                                "requisition_group_program_schedules",
                                GroupProgram.class)
                        .on(Member::requisitionGroupId, GroupProgram::requisitionGroupId);
        groupNode =
                definition
                        .lookup(groups, "supervisory_nodes", Node.class)
                        .on(Group::supervisoryNodeId, Node::id);
        Lookup<?, Node> below = groupNode;
        for (int level = 0; level < LEVELS; level++) {
            Lookup<Node, Node> parent =
                    definition
                            .lookup(below, "supervisory_nodes", Node.class)
                            .on(Node::parentId, Node::id);
            parents.add(parent);
            below = parent;
        }
    }

    /** Declares what must be looked up. */
    public static <S extends Record> ApprovalNodes<S> of(
            Definition<?> definition, Asking<S> asking, Placed<S> placed) {
        return new ApprovalNodes<>(definition, asking, placed);
    }

    /** The way of a requisition; of several groups the one with the lowest id decides. */
    public ApprovalPath path(Aggregate<?> aggregate, S requisition) {
        Integer current = placed.node().apply(requisition);
        return groups(aggregate, requisition)
                .flatMap(group -> aggregate.all(groupNode, group).stream())
                .findFirst()
                .map(node -> new ApprovalPath(current, upwards(aggregate, node)))
                .orElseGet(() -> new ApprovalPath(current, List.of()));
    }

    /** The lowest of the facility's groups that stand at the requisition's node, or null. */
    @Nullable Integer groupAtNode(Aggregate<?> aggregate, S requisition) {
        Integer node = placed.node().apply(requisition);
        return groups(aggregate, requisition)
                .filter(group -> node != null && node.equals(group.supervisoryNodeId()))
                .map(Group::id)
                .findFirst()
                .orElse(null);
    }

    /** Whether a requisition was approved more often than levels are looked up. */
    static boolean isCut(StatusHistory<?> history) {
        return history.steps().stream()
                        .filter(step -> step.status() == RequisitionStatus.IN_APPROVAL)
                        .count()
                > LEVELS;
    }

    /** Of the facility and scheduling the program, lowest id first. */
    private Stream<Group> groups(Aggregate<?> aggregate, S requisition) {
        Integer program = placed.program().apply(requisition);
        return aggregate.all(memberships, requisition).stream()
                .filter(
                        member ->
                                aggregate.all(programs, member).stream()
                                        .anyMatch(it -> Objects.equals(it.programId(), program)))
                .flatMap(member -> aggregate.all(groups, member).stream())
                .sorted(Comparator.comparingInt(Group::id));
    }

    private List<Integer> upwards(Aggregate<?> aggregate, Node first) {
        List<Integer> upwards = new ArrayList<>(List.of(first.id()));
        Node at = first;
        for (Lookup<Node, Node> parent : parents) {
            at = at == null ? null : aggregate.one(parent, at);
            if (at != null) {
                upwards.add(at.id());
            }
        }
        return upwards;
    }
}
