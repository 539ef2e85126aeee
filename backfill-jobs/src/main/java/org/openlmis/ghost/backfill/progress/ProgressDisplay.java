package org.openlmis.ghost.backfill.progress;

import java.time.Duration;

/** Where progress is shown. Called by one thread at a time. */
public interface ProgressDisplay {

    /** How often it wants to hear. */
    Duration period();

    /** Shows how far a load is. */
    void show(Progress progress);

    /** The load ended; what follows starts on a line of its own. */
    void end();
}
