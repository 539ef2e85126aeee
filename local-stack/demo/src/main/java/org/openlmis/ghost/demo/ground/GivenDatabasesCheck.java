package org.openlmis.ghost.demo.ground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.V2Capture;

/** Finds out before anything is started whether given databases can work, and says what to do. */
final class GivenDatabasesCheck {

    private static final String IS_STANDBY = "select pg_is_in_recovery()";
    private static final String IS_LOGICAL = "select current_setting('wal_level') = 'logical'";
    private static final String MAY_REPLICATE =
            "select rolsuper or rolreplication from pg_roles where rolname = current_user";
    private static final String LET_REPLICATE =
            "select format('ALTER ROLE %I REPLICATION', current_user)";
    private static final String IS_V2 = "select to_regclass('public.facilities') is not null";
    private static final String IS_V3 =
            "select to_regclass('referencedata.facilities') is not null";
    private static final String IS_CAPTURED =
            "select exists (select from pg_replication_slots where slot_name = '%s' and active)"
                    .formatted(V2Capture.NAME);

    private final Databases databases;

    GivenDatabasesCheck(Databases databases) {
        this.databases = databases;
    }

    /**
     * Looks at all databases.
     *
     * @throws DemoFailure that names the option and the remedy
     */
    void check() {
        try (Connection primary = connect("--source-url", databases.primary())) {
            checkPrimary(primary);
            connect("--replica-url", databases.replica()).close();
        } catch (SQLException e) {
            throw DemoFailure.ofArguments("--source-url: " + OneLine.of(e));
        }
        try (Connection target = connect("--target-url", databases.target())) {
            demand(
                    target,
                    IS_V3,
                    "--target-url: %s has no v3 schemas; let v3's services create them, or name"
                            + " the database that has them",
                    databases.target());
        } catch (SQLException e) {
            throw DemoFailure.ofArguments("--target-url: " + OneLine.of(e));
        }
    }

    private void checkPrimary(Connection primary) throws SQLException {
        demand(
                primary,
                IS_V2,
                "--source-url: %s has no v2 tables; name the database that has them",
                databases.primary());
        if (isTrue(primary, IS_STANDBY)) {
            throw DemoFailure.ofArguments(
                    "--source-url: %s is a standby; name v2's primary here, and the standby with"
                                    .formatted(databases.primary())
                            + " --replica-url");
        }
        demand(
                primary,
                IS_LOGICAL,
                "--source-url: wal_level of %s is not logical; run ALTER SYSTEM SET wal_level ="
                        + " 'logical' and restart the server",
                databases.primary());
        if (!isTrue(primary, MAY_REPLICATE)) {
            throw DemoFailure.ofArguments(
                    "--source-url: the user of %s may not replicate; run as superuser %s"
                            .formatted(databases.primary(), text(primary, LET_REPLICATE)));
        }
        if (isTrue(primary, IS_CAPTURED)) {
            throw DemoFailure.ofArguments(
                    "--source-url: the replication slot '%s' of %s is in use; stop what reads it"
                            .formatted(V2Capture.NAME, databases.primary()));
        }
    }

    private static Connection connect(String option, Access database) {
        try {
            return database.connect();
        } catch (SQLException e) {
            String user = option.equals("--target-url") ? "--target" : "--source";
            throw DemoFailure.ofArguments(
                    "%s: %s: %s; check %s, %s-username and %s-password"
                            .formatted(option, database, OneLine.of(e), option, user, user));
        }
    }

    private static void demand(Connection connection, String query, String message, Access access)
            throws SQLException {
        if (!isTrue(connection, query)) {
            throw DemoFailure.ofArguments(message.formatted(access));
        }
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        return "t".equals(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
