package org.openlmis.ghost.demo.data.supervision;

import java.util.List;

/**
 * Numbers of rows about supervision.
 *
 * @param nodesPerLevel one entry per level of the tree, the single root first; at least 6 nodes
 * @param years how many years have periods
 * @param programs how many programs there are to schedule and to supply
 */
public record Supervision(List<Integer> nodesPerLevel, int years, int programs) {

    /** Keys of nodes go from 1 to this number. */
    public int nodes() {
        return nodesPerLevel.stream().mapToInt(Integer::intValue).sum();
    }
}
