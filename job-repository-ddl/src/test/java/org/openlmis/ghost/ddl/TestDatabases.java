package org.openlmis.ghost.ddl;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** One server, one database per name, closed with the test class. */
final class TestDatabases implements AutoCloseable {

    private final PostgresServer server = PostgresServer.start(PostgresOptions.defaults());

    DataSource create(String database) {
        server.createDatabase(database);
        return as(PostgresServer.USER, database);
    }

    DataSource as(String role, String database) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(server.url(database));
        connections.setUser(role);
        return connections;
    }

    static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
