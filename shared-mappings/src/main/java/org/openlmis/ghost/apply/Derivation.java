package org.openlmis.ghost.apply;

/**
 * Derives dirty roots: the one way to v3, for both drivers. Thread-safe; several processes may
 * derive at once.
 */
public final class Derivation {

    /** Derives all roots of a landed chunk that are dirty now. */
    public Derived deriveChunk(ChunkLease chunk) {
        throw new UnsupportedOperationException();
    }

    /**
     * Derives what is dirty, entities in load order, until a whole round finds nothing more.
     * Paused, halted entities and roots whose chunk is not landed yet are left alone. Roots that
     * v3's constraints refused are tried again in reverse order.
     */
    public Derived drain(Driver driver) {
        throw new UnsupportedOperationException();
    }

    /** Derives what is dirty of one entity until nothing is left. */
    public Derived drain(Driver driver, String entity) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes waiting roots dirty again whose reference is there by now or whose time to try again
     * has come; how many.
     */
    public int recheckWaiting() {
        throw new UnsupportedOperationException();
    }
}
