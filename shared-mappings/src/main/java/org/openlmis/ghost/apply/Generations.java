package org.openlmis.ghost.apply;

import org.openlmis.ghost.landing.Lsn;

/** Opens and closes complete loads of an entity. Thread-safe. */
public final class Generations {

    /**
     * Opens the next generation under the entity's exclusive lock, then reads the barrier from the
     * v2 primary. Clears a halt and a required reload.
     */
    public Generation open(String entity) {
        throw new UnsupportedOperationException();
    }

    /** The current generation of an entity, number 0 and barrier 0/0 if none was opened yet. */
    public Generation current(String entity) {
        throw new UnsupportedOperationException();
    }

    /** Where the replica is. */
    public Lsn replayed() {
        throw new UnsupportedOperationException();
    }

    /**
     * Closes the generation if all chunks are done and no dirty roots are left from them: sweeps
     * what no chunk and no event of the generation brought, and makes the entity FILLED. Returns
     * whether it is closed.
     */
    public boolean close(Generation generation) {
        throw new UnsupportedOperationException();
    }

    /** Verification passed: the entity is SYNCED. */
    public void verified(Generation generation) {
        throw new UnsupportedOperationException();
    }
}
