package org.openlmis.ghost.ddl;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/** Turns what the driver or Flyway reports into one line that names the setting and the remedy. */
final class MigrationFailure {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String INVALID_AUTHORIZATION = "28";

    private MigrationFailure() {}

    static GhostMigrationException whileConnecting(Exception cause) {
        Throwable reason = reasonOf(cause);
        return new GhostMigrationException(
                "Cannot connect to the target database: %s; %s"
                        .formatted(oneLine(reason), connectionRemedy(stateOf(reason))),
                cause);
    }

    static GhostMigrationException forWantOfRights(TargetUser user) {
        return new GhostMigrationException(
                ("Cannot migrate the target database %s: user %s may not create schemas; let"
                                + " ghost.target.username name another user, or %s")
                        .formatted(user.database(), user.role(), user.grantToCreateSchemas()),
                null);
    }

    static GhostMigrationException whileMigrating(TargetUser user, FlywayException cause) {
        Throwable reason = reasonOf(cause);
        return new GhostMigrationException(
                "Cannot migrate the target database %s: %s; %s"
                        .formatted(
                                user.database(),
                                oneLine(reason),
                                migrationRemedy(user, stateOf(reason))),
                cause);
    }

    private static String connectionRemedy(String state) {
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return "check ghost.target.username and ghost.target.password";
        }
        if (state.equals(UNKNOWN_DATABASE)) {
            return "check the database name at the end of ghost.target.url, or create it";
        }
        return "check ghost.target.url and that the server accepts connections from here";
    }

    private static String migrationRemedy(TargetUser user, String state) {
        return switch (state) {
            case INSUFFICIENT_PRIVILEGE ->
                    "let ghost.target.username name the user that created the schemas batch and"
                            + " ghost; if there are none yet, "
                            + user.grantToCreateSchemas();
            case DUPLICATE_SCHEMA ->
                    "the schema was not created by this system: drop or rename it, or let"
                            + " ghost.target.url name another database";
            default ->
                    "the schemas batch and ghost of ghost.target.url must be left as this system"
                            + " created them; drop both to start again";
        };
    }

    /** What the database said, below what pools and Flyway make of it. */
    private static Throwable reasonOf(Throwable failure) {
        Throwable reason = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = cause;
            }
        }
        return reason;
    }

    private static String stateOf(Throwable failure) {
        return failure instanceof SQLException inDatabase && inDatabase.getSQLState() != null
                ? inDatabase.getSQLState()
                : "";
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst("\\.?\\s*$", "");
    }
}
