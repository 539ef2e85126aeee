package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a requisition was when its status changed, which v2 does not record: every approval moves
 * it one supervisory node up (ruling R-13).
 *
 * @param current the node v2 has the requisition at, or null
 * @param upwards the node of the facility's group, then its parent, its grandparent and so on;
 *     empty if the facility is in no group
 */
public record ApprovalPath(@Nullable Integer current, List<Integer> upwards) {

    /** Nothing is known. */
    public static final ApprovalPath NONE = new ApprovalPath(null, List.of());

    /** The node after each of these statuses, in their order; null where v3 has none. */
    List<@Nullable Integer> nodes(List<RequisitionStatus> statuses) {
        List<@Nullable Integer> approvals = approvals(statuses);
        List<@Nullable Integer> nodes = new ArrayList<>();
        Integer lastApproval = null;
        for (int i = 0; i < statuses.size(); i++) {
            Integer approval = approvals.get(i);
            lastApproval = approval == null ? lastApproval : approval;
            nodes.add(
                    switch (statuses.get(i)) {
                        case IN_APPROVAL -> approval;
                        case APPROVED, RELEASED, RELEASED_WITHOUT_ORDER ->
                                firstOf(current, lastApproval, at(0));
                        case INITIATED, SUBMITTED, AUTHORIZED, SKIPPED, REJECTED -> null;
                    });
        }
        return nodes;
    }

    /**
     * The nodes after IN_APPROVAL alone. Where the last cycle does not end at the node v2 has the
     * requisition at, only that node is certain.
     */
    private List<@Nullable Integer> approvals(List<RequisitionStatus> statuses) {
        List<@Nullable Integer> nodes = new ArrayList<>();
        int level = 0;
        int cycle = 0;
        int last = -1;
        for (int i = 0; i < statuses.size(); i++) {
            RequisitionStatus status = statuses.get(i);
            if (status.beginsCycle()) {
                level = 0;
                cycle = i + 1;
                last = -1;
            } else if (status == RequisitionStatus.IN_APPROVAL) {
                last = i;
            }
            nodes.add(status == RequisitionStatus.IN_APPROVAL ? at(++level) : null);
        }
        if (last >= 0 && !Objects.equals(nodes.get(last), current)) {
            nodes.subList(cycle, nodes.size()).replaceAll(any -> null);
            nodes.set(last, current);
        }
        return nodes;
    }

    private @Nullable Integer at(int level) {
        return level < upwards.size() ? upwards.get(level) : null;
    }

    private static @Nullable Integer firstOf(@Nullable Integer... nodes) {
        for (Integer node : nodes) {
            if (node != null) {
                return node;
            }
        }
        return null;
    }
}
