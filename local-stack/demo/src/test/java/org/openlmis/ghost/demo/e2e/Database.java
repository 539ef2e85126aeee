package org.openlmis.ghost.demo.e2e;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.demo.stack.Access;

/** A database as tests change and ask it, with a connection for each statement. */
record Database(Access access) {

    /** Executes statements, each in a transaction of its own. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows, as text. */
    List<String> texts(String query) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The only value. */
    String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    /** The only value. */
    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }
}
