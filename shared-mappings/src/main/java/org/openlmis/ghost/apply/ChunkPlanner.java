package org.openlmis.ghost.apply;

import java.util.List;

/**
 * Cuts an entity's root keys into ranges of about equal numbers of roots, from the replica's index
 * or a sample of it.
 */
public final class ChunkPlanner {

    /**
     * Ranges in key order that together cover every key the replica has; at least one. {@code
     * chunkSize} is in root rows.
     */
    public List<ChunkRange> plan(String entity, int chunkSize) {
        throw new UnsupportedOperationException();
    }
}
