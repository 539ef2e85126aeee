package org.openlmis.ghost.apply;

/** Lands the changes of one poll, exactly once. Thread-safe. */
public final class EventLander {

    /**
     * Lands a poll in one target transaction and moves the stored offsets with it.
     *
     * @return how many changes were applied; the rest was older than what was landed
     * @throws PositionLostException another consumer moved a partition meanwhile; nothing was
     *     landed
     */
    public long land(EventBatch batch) {
        throw new UnsupportedOperationException();
    }
}
