package org.openlmis.ghost.backfill.server.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The process behind an execution that is not over.
 *
 * @param owner its name, such as {@code 4711@host-3f2a}; null if it is gone and its lease as well
 * @param leaseUntil when its lease on the entity runs out, or ran out, unless renewed; null
 *     likewise
 */
public record ExecutingProcess(State state, @Nullable String owner, @Nullable Instant leaseUntil) {

    /** What is known of the process. */
    public enum State {
        /** This server executes it. */
        RUNNING_HERE,

        /** Another process executes it, or died so recently that nobody can tell. */
        RUNNING_ELSEWHERE,

        /** Nobody executes it any more: the process is gone, or was away for too long. */
        LEASE_RUN_OUT
    }
}
