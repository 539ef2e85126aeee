package org.openlmis.ghost.ddl;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Turns what the driver or Flyway reports into one line that names the setting and the remedy. */
final class MigrationFailure {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String INVALID_AUTHORIZATION = "28";

    private MigrationFailure() {}

    static GhostMigrationException whileConnecting(SQLException cause) {
        return new GhostMigrationException(
                "Cannot connect to the target database: %s; %s"
                        .formatted(oneLine(cause), connectionRemedy(stateOf(cause))),
                cause);
    }

    static GhostMigrationException forWantOfRights(TargetUser user) {
        return new GhostMigrationException(
                "Cannot migrate the target database %s: user %s may not create schemas; %s"
                        .formatted(
                                user.database(),
                                user.role(),
                                migrationRemedy(user, INSUFFICIENT_PRIVILEGE)),
                null);
    }

    static GhostMigrationException whileMigrating(TargetUser user, FlywayException cause) {
        SQLException inDatabase = sqlCause(cause);
        String state = inDatabase == null ? "" : stateOf(inDatabase);
        return new GhostMigrationException(
                "Cannot migrate the target database %s: %s; %s"
                        .formatted(
                                user.database(),
                                oneLine(inDatabase == null ? cause : inDatabase),
                                migrationRemedy(user, state)),
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
                    "let ghost.target.username name another user, or run as owner of the database: "
                            + user.grantToCreateSchemas();
            case DUPLICATE_SCHEMA ->
                    "the schema was not created by this system: drop or rename it, or let"
                            + " ghost.target.url name another database";
            default ->
                    "the schemas batch and ghost of ghost.target.url must be left as this system"
                            + " created them; drop both to start again";
        };
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String stateOf(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
