package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Questions to a database that need nothing but a connection. */
final class Query {

    private Query() {}

    /** The first column of all rows; the lists become array parameters. */
    static List<String> texts(Connection connection, String sql, Collection<?>... lists)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < lists.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", lists[i].toArray()));
            }
            return column(statement);
        }
    }

    /** The first column of all rows of a query about one name. */
    static List<String> about(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return column(statement);
        }
    }

    static boolean isTrue(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).contains("t");
    }

    static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(text(connection, sql));
    }

    static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).get(0);
    }

    private static List<String> column(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }
}
