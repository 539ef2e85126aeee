package org.openlmis.ghost.stream.poll;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What went wrong, as a line for the log and a code for meters. */
public final class Failure {

    private Failure() {}

    /** The innermost cause in one line, for it says what happened. */
    public static String line(Throwable failure) {
        Throwable at = failure;
        for (Throwable cause = cause(failure); cause != null; cause = cause(cause)) {
            at = cause;
        }
        String message = at.getMessage() == null ? "no message" : at.getMessage();
        return at.getClass().getSimpleName()
                + ": "
                + message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What a transaction failed of says more than that it could not be rolled back either. */
    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException overridden
                        && overridden.getApplicationException() != null
                ? overridden.getApplicationException()
                : failure.getCause();
    }

    /** The SQL state of a database's error, or the name of another. */
    static String code(Throwable failure) {
        String state = sqlState(failure);
        return state == null ? failure.getClass().getSimpleName().toLowerCase(Locale.ROOT) : state;
    }

    /**
     * Whether the database refuses the data themselves, so that trying the same again is of no use.
     */
    public static boolean isRefusal(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable at = failure; at != null; at = cause(at)) {
            if (at instanceof SQLException inDatabase && inDatabase.getSQLState() != null) {
                return inDatabase.getSQLState();
            }
        }
        return null;
    }
}
