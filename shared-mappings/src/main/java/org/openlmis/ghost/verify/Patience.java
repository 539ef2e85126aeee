package org.openlmis.ghost.verify;

import java.time.Duration;

/** How long differences may still take to settle. Used by one thread. */
final class Patience {

    /** Lets time pass; tests let something happen meanwhile. */
    interface Pause {
        void take(Duration duration);
    }

    private final Duration each;
    private final Pause pause;
    private Duration left;

    Patience(VerificationOptions options, Pause pause) {
        this.each = options.pause();
        this.left = options.patience();
        this.pause = pause;
    }

    /** Pauses once; false, at once, when patience is used up. */
    boolean pause() {
        if (left.isZero()) {
            return false;
        }
        Duration next = left.compareTo(each) < 0 ? left : each;
        pause.take(next);
        left = left.minus(next);
        return true;
    }
}
