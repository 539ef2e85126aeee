package org.openlmis.ghost.verify;

/**
 * How many roots to ask the replica for: half after each conflict, more again while it goes well.
 */
final class RangeSize {

    private static final int CONFLICTS_ALLOWED = 50;

    private final int most;
    private int now;
    private int conflicts;

    RangeSize(int most) {
        this.most = most;
        this.now = most;
    }

    int now() {
        return now;
    }

    void grow() {
        now = Math.min(most, now * 2);
        conflicts = 0;
    }

    /** Asks for less; false if that has been tried too often. */
    boolean shrink() {
        now = Math.max(1, now / 2);
        conflicts++;
        return conflicts <= CONFLICTS_ALLOWED;
    }
}
