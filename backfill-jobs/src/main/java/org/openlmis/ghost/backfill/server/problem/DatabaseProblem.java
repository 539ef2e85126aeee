package org.openlmis.ghost.backfill.server.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.springframework.http.HttpStatus;

/** Tells a database that is away, which comes back, from one that answered with an error. */
public final class DatabaseProblem {

    private static final String ANY = "ghost.target.url and ghost.source.*.url";

    /**
     * The settings of the pools; a pool that has no connection begins its message with its name.
     */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "target", "ghost.target.url",
                    "replica", "ghost.source.replica.url",
                    "primary", "ghost.source.primary.url");

    private DatabaseProblem() {}

    public static ProblemException of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException lost && isAway(lost)) {
                return away(failure);
            }
        }
        return Incident.of(
                "DATABASE_ERROR", "a database refused what the server asked of it", failure);
    }

    private static ProblemException away(Throwable failure) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                Causes.message(failure),
                "check that the database of %s answers, then ask again; the server needs no restart"
                        .formatted(setting(failure)));
    }

    /** Connections are lost (08), or the database is starting or being shut down (57P). */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }

    private static String setting(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                String pool = String.valueOf(cause.getMessage()).split(" ", 2)[0];
                return SETTINGS.getOrDefault(pool, ANY);
            }
        }
        return ANY;
    }
}
