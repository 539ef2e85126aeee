package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of chunks: the truth about what a generation has loaded. Every call is a transaction
 * of its own. Thread-safe.
 */
public final class ChunkLedger {

    /** Writes the plan of a generation, once; a second call changes nothing. */
    public void plan(Generation generation, List<ChunkRange> ranges) {
        throw new UnsupportedOperationException();
    }

    public boolean isPlanned(Generation generation) {
        throw new UnsupportedOperationException();
    }

    /**
     * The first chunk that is not done and not leased to somebody else; empty if there is none at
     * the moment.
     */
    public Optional<ChunkLease> claim(Generation generation, String owner, Duration lease) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a chunk while work on it goes on; false if the lease was lost. */
    public boolean renew(ChunkLease lease, Duration duration) {
        throw new UnsupportedOperationException();
    }

    /** Gives a chunk back so that somebody else may claim it at once. */
    public void release(ChunkLease lease) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cuts a chunk that is leased and not landed in two; the lease keeps the first half, which is
     * returned. Single keys stay whole.
     */
    public ChunkLease halve(ChunkLease lease) {
        throw new UnsupportedOperationException();
    }

    /** The chunk's roots are derived. */
    public void done(ChunkLease lease) {
        throw new UnsupportedOperationException();
    }

    public ChunkProgress progress(Generation generation) {
        throw new UnsupportedOperationException();
    }
}
