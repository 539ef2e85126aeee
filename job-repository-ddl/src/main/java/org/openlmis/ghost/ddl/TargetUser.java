package org.openlmis.ghost.ddl;

import java.sql.Connection;
import java.sql.SQLException;

/** Who we are in the target database, so that an error can print the statement that mends it. */
record TargetUser(String database, String role, boolean mayMigrate) {

    private static final String WHO_AM_I =
            """
            select quote_ident(current_database()), quote_ident(current_user),
                   to_regnamespace('ghost') is not null
                   or has_database_privilege(current_database(), 'CREATE')
            """;

    static TargetUser of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WHO_AM_I)) {
            row.next();
            return new TargetUser(row.getString(1), row.getString(2), row.getBoolean(3));
        }
    }

    String grantToCreateSchemas() {
        return "run as the database's owner: GRANT CREATE ON DATABASE %s TO %s"
                .formatted(database, role);
    }
}
