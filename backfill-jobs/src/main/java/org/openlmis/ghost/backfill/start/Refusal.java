package org.openlmis.ghost.backfill.start;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.AlreadyRunningException;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.NothingToRestartException;
import org.openlmis.ghost.backfill.remote.RemoteRefusal;
import org.openlmis.ghost.ddl.GhostMigrationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why a command did not do its work, in the one line an operator reads.
 *
 * @param exitCode what the process returns
 */
public record Refusal(int exitCode, String line) {

    private static final int FIRST_SERVER_ERROR = 500;

    /** Finds the cause an operator can do something about. */
    public static Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Refusal known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return new Refusal(
                ExitCode.FAILED,
                "%s: %s; --verbose shows where"
                        .formatted(failure.getClass().getSimpleName(), Causes.message(failure)));
    }

    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof AlreadyRunningException) {
            return new Refusal(ExitCode.ALREADY_RUNNING, Causes.message(cause));
        }
        if (cause instanceof RemoteRefusal remote) {
            return new Refusal(exitCode(remote), Causes.message(remote));
        }
        if (cause instanceof BindException bind) {
            return new Refusal(ExitCode.UNUSABLE, invalid(bind));
        }
        if (cause instanceof PortInUseException port) {
            return new Refusal(
                    ExitCode.UNUSABLE,
                    "server.port=%d is in use; set server.port to a free one"
                            .formatted(port.getPort()));
        }
        if (cause instanceof SQLException lost && isLostConnection(lost)) {
            return new Refusal(
                    ExitCode.FAILED,
                    "lost a database: %s; when ghost.target.url and ghost.source.*.url answer, restart"
                            .formatted(Causes.message(lost)));
        }
        boolean saysItAll =
                Stream.of(
                                UnusableException.class,
                                BeingClearedException.class,
                                NothingToRestartException.class,
                                GhostMigrationException.class)
                        .anyMatch(type -> type.isInstance(cause));
        return saysItAll
                ? new Refusal(ExitCode.UNUSABLE, String.valueOf(cause.getMessage()))
                : null;
    }

    /** A server's answer means what the same would mean without a server. */
    private static int exitCode(RemoteRefusal refusal) {
        if (refusal.code().equals("ALREADY_RUNNING")) {
            return ExitCode.ALREADY_RUNNING;
        }
        return refusal.status() >= FIRST_SERVER_ERROR ? ExitCode.FAILED : ExitCode.UNUSABLE;
    }

    private static boolean isLostConnection(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || String.valueOf(failure.getSQLState()).startsWith("08");
    }

    private static String invalid(BindException failure) {
        String message = Causes.message(failure);
        return message.startsWith("ghost.")
                ? message
                : "%s is not valid: %s".formatted(failure.getName(), message);
    }
}
