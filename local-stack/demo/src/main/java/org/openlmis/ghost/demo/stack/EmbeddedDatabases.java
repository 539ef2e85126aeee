package org.openlmis.ghost.demo.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.openlmis.ghost.servers.postgres.StandbyServer;

/**
 * A v2 primary with logical WAL, its hot standby, and a v3 database, each a server of its own with
 * the real schemas and no data but what v3 creates itself.
 */
public record EmbeddedDatabases(PostgresServer v2, StandbyServer replica, PostgresServer v3)
        implements AutoCloseable {

    private static final String V2 = "open_lmis";
    private static final String V3 = "open_lmis_v3";

    /** Small servers with the schemas. */
    public static EmbeddedDatabases start(Logs logs) throws SQLException {
        return start(logs, Map.of());
    }

    /**
     * Starts the servers and creates the schemas; closes what it started if it fails.
     *
     * @param settings of all servers, as {@code postgresql.conf} names them
     */
    public static EmbeddedDatabases start(Logs logs, Map<String, String> settings)
            throws SQLException {
        return start(
                logs,
                PostgresOptions.logical().with(settings),
                PostgresOptions.defaults().with(settings));
    }

    /** Starts servers with these options, and creates the schemas. */
    public static EmbeddedDatabases start(Logs logs, PostgresOptions ofV2, PostgresOptions ofV3)
            throws SQLException {
        PostgresServer v2 = null;
        PostgresServer v3 = null;
        try {
            v2 = withDatabase(ofV2, V2);
            logs.keep("v2-primary", v2.log());
            v3 = withDatabase(ofV3, V3);
            logs.keep("v3", v3.log());
            createSchemas(v2, v3);
            StandbyServer replica = v2.standby();
            logs.keep("v2-replica", replica.log());
            return new EmbeddedDatabases(v2, replica, v3);
        } catch (SQLException | RuntimeException e) {
            Closing.quietly(v3, v2);
            throw e;
        }
    }

    /** Where the servers are. */
    public Databases databases(ZoneId timezone) {
        return new Databases(
                Access.by(v2.url(V2)), Access.by(replica.url(V2)), Access.by(v3.url(V3)), timezone);
    }

    @Override
    public void close() {
        Closing.quietly(replica, v3, v2);
    }

    private static PostgresServer withDatabase(PostgresOptions options, String name) {
        PostgresServer server = PostgresServer.start(options);
        server.createDatabase(name);
        return server;
    }

    private static void createSchemas(PostgresServer v2, PostgresServer v3) throws SQLException {
        SchemaFacts facts = SchemaFacts.load();
        try (Connection connection = v2.connect(V2)) {
            new V2Ddl(facts).createIn(connection);
        }
        try (Connection connection = v3.connect(V3)) {
            new V3Ddl(facts).createIn(connection);
        }
    }
}
