package org.openlmis.ghost.apply;

import java.sql.SQLException;
import java.util.Set;

/**
 * A replica cancels queries that stand in the way of recovery, or that run too long; less work at
 * once then succeeds.
 */
public final class ReplicaConflict {

    private static final Set<String> STATES = Set.of("40001", "57014", "57P01");

    private ReplicaConflict() {}

    /** Whether an error (or a cause of it) is a cancelled query on the replica. */
    public static boolean isConflict(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql
                    && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
