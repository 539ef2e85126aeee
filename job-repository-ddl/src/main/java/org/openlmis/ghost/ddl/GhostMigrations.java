package org.openlmis.ghost.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schemas {@code batch} and {@code ghost} of the target database up to date; both
 * applications do so before anything else.
 *
 * <p>The target belongs to OpenLMIS v3, so Flyway manages the schema {@code ghost} alone: its
 * history is {@code ghost.flyway_history}, foreign schemas are neither looked at nor adopted as a
 * baseline, and cleaning is disabled. A schema {@code ghost} or {@code batch} that somebody else
 * created is refused, never merged with.
 *
 * <p>Safe to call from several processes at once: Flyway's advisory lock admits one at a time, the
 * others wait and then find nothing to do. An instance is immutable and thread-safe.
 */
public final class GhostMigrations {

    private static final String LOCATION = "classpath:org/openlmis/ghost/ddl/migration";
    private static final String SCHEMA = "ghost";
    private static final String HISTORY_TABLE = "flyway_history";
    private static final int SECONDS_TO_WAIT_FOR_THE_LOCK = 300;

    private final DataSource target;

    /**
     * Migrations of one target database.
     *
     * @param target a connection source whose user may create schemas in that database
     */
    public GhostMigrations(DataSource target) {
        this.target = target;
    }

    /**
     * Applies every migration that is still missing, each in a transaction of its own.
     *
     * @return how many were applied; 0 if the database was up to date
     * @throws GhostMigrationException if the database cannot be reached, rights are missing or a
     *     migration fails; what was applied before stays, and the call may be repeated
     */
    public int migrate() {
        TargetUser connectedAs = connectedAs();
        if (!connectedAs.mayMigrate()) {
            throw MigrationFailure.forWantOfRights(connectedAs);
        }
        try {
            return flyway().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw MigrationFailure.whileMigrating(connectedAs, e);
        }
    }

    private TargetUser connectedAs() {
        try (Connection connection = target.getConnection()) {
            return TargetUser.of(connection);
        } catch (SQLException | RuntimeException e) { // a pool wraps its first failure
            throw MigrationFailure.whileConnecting(e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(GhostMigrations.class.getClassLoader())
                .dataSource(target)
                .locations(LOCATION)
                .schemas(SCHEMA)
                .table(HISTORY_TABLE)
                .createSchemas(true)
                .baselineOnMigrate(false)
                .cleanDisabled(true)
                .lockRetryCount(SECONDS_TO_WAIT_FOR_THE_LOCK)
                .load();
    }
}
