package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether the system may create its own schemas in the target. */
final class TargetCheck implements Check {

    private static final String MAY_CREATE =
            """
            select to_regnamespace('ghost') is not null
                or has_database_privilege(current_database(), 'CREATE')
            """;

    private static final String GRANT =
            """
            select format('GRANT CREATE ON DATABASE %I TO %I', current_database(), current_user)
            """;

    private static final String IS_STANDBY = "select pg_is_in_recovery()";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        if (Query.isTrue(connection, IS_STANDBY)) {
            return List.of(
                    Finding.error(
                            Code.NOT_WRITABLE,
                            Preflight.TARGET,
                            "is a standby, which cannot be written",
                            "let ghost.target.url name its primary"));
        }
        if (!Query.isTrue(connection, MAY_CREATE)) {
            return List.of(
                    Finding.error(
                            Code.OWN_SCHEMAS,
                            Preflight.TARGET,
                            "its user may not create the schemas batch, ghost and landing",
                            "run as owner: " + Query.text(connection, GRANT)));
        }
        return List.of(
                Finding.ok(
                        Code.OWN_SCHEMAS,
                        Preflight.TARGET,
                        "schemas of this system may be created"));
    }
}
