package org.openlmis.ghost.apply;

import java.util.List;

/** What every entity is doing, and what the operator wants of it. Thread-safe. */
public final class EntityStates {

    /** Everything about all entities, in load order. */
    public List<EntityStatus> all() {
        throw new UnsupportedOperationException();
    }

    /** Derivation of the entity stops in every process within a second; events go on landing. */
    public void pause(String entity) {
        throw new UnsupportedOperationException();
    }

    public void resume(String entity) {
        throw new UnsupportedOperationException();
    }

    /** Stops derivation of an entity for a reason (drift, truncate) that names the remedy. */
    public void halt(String entity, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The reason is gone. */
    public void clearHalt(String entity) {
        throw new UnsupportedOperationException();
    }

    /** Demands the next generation, and says why. */
    public void requireReload(String entity, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes every root of an entity dirty, so that all is derived again from landing rows; how
     * many.
     */
    public long redirty(String entity) {
        throw new UnsupportedOperationException();
    }
}
