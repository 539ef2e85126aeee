package org.openlmis.ghost.drift;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be asked from one that gives an unexpected answer. */
final class Unreachable {

    /** Connection failures, want of resources, operators who intervene. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private Unreachable() {}

    static boolean isCauseOf(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isUnreachable(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreachable(@Nullable String state) {
        return state == null || CLASSES.stream().anyMatch(state::startsWith);
    }
}
