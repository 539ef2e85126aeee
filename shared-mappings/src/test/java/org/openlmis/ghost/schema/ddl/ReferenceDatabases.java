package org.openlmis.ghost.schema.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** One server with a v2 and a v3 database, both created from the facts. */
final class ReferenceDatabases implements AutoCloseable {

    private final PostgresServer server = PostgresServer.start(PostgresOptions.defaults());

    ReferenceDatabases(SchemaFacts facts) throws SQLException {
        server.createDatabase("v2");
        server.createDatabase("v3");
        try (Connection v2 = v2();
                Connection v3 = v3()) {
            new V2Ddl(facts).createIn(v2);
            new V3Ddl(facts).createIn(v3);
        }
    }

    Connection v2() throws SQLException {
        return server.connect("v2");
    }

    Connection v3() throws SQLException {
        return server.connect("v3");
    }

    /** The first column of the rows a query finds. */
    static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).get(0));
    }

    @Override
    public void close() {
        server.close();
    }
}
