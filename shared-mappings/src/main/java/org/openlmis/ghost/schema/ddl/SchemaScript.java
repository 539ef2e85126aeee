package org.openlmis.ghost.schema.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The statements that create a reference schema, in an order that works.
 *
 * @param statements one SQL statement each, without a closing semicolon
 */
record SchemaScript(List<String> statements) {

    SchemaScript {
        statements = List.copyOf(statements);
    }

    /**
     * Runs all statements in one transaction of its own and restores the connection's auto-commit.
     *
     * @throws SQLException naming the statement that failed; nothing is created then
     */
    void applyTo(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            executeAll(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void executeAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(
                            "%s, in: %s".formatted(e.getMessage(), sql), e.getSQLState(), e);
                }
            }
        }
    }
}
