package org.openlmis.ghost.demo.data.supervision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Which groups a node has: mostly one; three in ten have several, one of them whatever the scale.
 */
final class Groups {

    private static final int NODE_WITH_SEVERAL = 2;

    private Groups() {}

    /** All groups in the order of their ids; the last ones belong to no node. */
    static List<Group> of(Sink sink, int nodes) {
        Dice dice = sink.dice("groups of nodes");
        List<Group> groups = new ArrayList<>();
        for (int node = 1; node <= nodes; node++) {
            boolean several = node == NODE_WITH_SEVERAL || dice.hits(0.3);
            int count = several ? dice.between(2, 3) : 1;
            for (int turn = 0; turn < count; turn++) {
                groups.add(new Group(groups.size() + 1, node, turn));
            }
        }
        int orphans = 1 + groups.size() / 200;
        for (int orphan = 0; orphan < orphans; orphan++) {
            groups.add(new Group(groups.size() + 1, null, orphan));
        }
        return groups;
    }

    /**
     * One requisition group.
     *
     * @param id its primary key
     * @param node key of its node, null if it has lost it
     * @param turn its place among the groups of the node, from 0: which quarter it reports for
     */
    record Group(int id, @Nullable Integer node, int turn) {}
}
