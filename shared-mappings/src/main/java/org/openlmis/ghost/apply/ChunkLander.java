package org.openlmis.ghost.apply;

/** Reads one chunk from the replica in one short snapshot and lands it. Thread-safe. */
public final class ChunkLander {

    /**
     * Lands the chunk in one target transaction. A chunk that was landed before (state LANDED after
     * a crash) is not read again.
     *
     * @throws LeaseLostException somebody else owns the chunk; nothing was landed
     * @throws org.springframework.dao.DataAccessException with the SQLSTATE of the replica or the
     *     target, nothing landed; {@link ReplicaConflict#isConflict} tells recovery conflicts that
     *     deserve a smaller chunk
     */
    public LandedChunk land(ChunkLease lease) {
        throw new UnsupportedOperationException();
    }
}
