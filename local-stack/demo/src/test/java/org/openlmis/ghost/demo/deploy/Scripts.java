package org.openlmis.ghost.demo.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;

/** Runs {@code scripts/sql} as an administrator does, and signs in as the roles they make. */
public final class Scripts {

    /** One transaction each, as psql does it; a slot demands its own. */
    private static final String BETWEEN_STATEMENTS = "(?<=;)\\R\\R";

    private Scripts() {}

    /** The roles, the publication and the slot. */
    static void createRoles(Databases databases) throws SQLException {
        runTwice(databases.primary(), "v2-roles.sql");
        runTwice(databases.primary(), "v2-capture.sql");
        runTwice(databases.target(), "v3-roles.sql");
    }

    /** Running a script once more changes nothing and does not fail. */
    static void runTwice(Access access, String script) throws SQLException {
        String text = Repository.text("scripts/sql/" + script);
        for (int run = 1; run <= 2; run++) {
            for (String statement : text.split(BETWEEN_STATEMENTS)) {
                execute(access, statement);
            }
        }
    }

    static void execute(Access access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same database, by another role. */
    public static Access as(String role, Access access) {
        return Access.by(access.url().replace("user=postgres", "user=" + role));
    }
}
