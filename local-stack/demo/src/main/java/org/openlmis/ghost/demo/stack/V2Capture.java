package org.openlmis.ghost.demo.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.servers.connect.ConnectServer;
import org.openlmis.ghost.servers.debezium.Capture;
import org.openlmis.ghost.servers.debezium.DebeziumConnector;
import org.openlmis.ghost.servers.debezium.Heartbeat;
import org.openlmis.ghost.servers.debezium.SourceDatabase;
import org.openlmis.ghost.servers.debezium.V2Publication;

/**
 * How v2's changes get into Kafka: a publication and a slot in v2, made before anything is read,
 * and a connector that reads them.
 */
public final class V2Capture {

    /** The publication and the slot. */
    public static final String NAME = "ghost";

    private static final String CONNECTOR = "ghost-v2";
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** Columns that must not leave v2, should their tables ever be captured. */
    private static final List<String> SECRETS =
            List.of("public.users.password", "public.facility_ftp_details.password");

    private static final String COUNT_SLOTS =
            "select count(*) from pg_replication_slots where slot_name = ?";

    private static final String PAUSE = "select pg_sleep(0.1)";
    private static final String STILL_READ = "55006";
    private static final int ATTEMPTS = 150;

    private final Access primary;
    private final Map<String, String> configuration;
    private final V2Publication publication;

    /** Captures every table that some mapping lands. */
    public V2Capture(Access primary, MappingCatalogue catalogue, String topicPrefix) {
        DebeziumConnector connector = connector(primary.forDebezium(), catalogue, topicPrefix);
        this.primary = primary;
        this.publication = new V2Publication(connector);
        this.configuration = new LinkedHashMap<>(connector.configuration());
        String sslMode = primary.sslMode();
        if (sslMode != null) {
            configuration.put("database.sslmode", sslMode);
        }
    }

    /** The connector that captures every table that some mapping lands. */
    public static DebeziumConnector connector(
            SourceDatabase source, MappingCatalogue catalogue, String topicPrefix) {
        List<String> tables =
                catalogue.tables().stream().map(table -> "public." + table.table()).toList();
        return new DebeziumConnector(
                source,
                new Capture(topicPrefix, NAME, NAME, tables, SECRETS),
                Heartbeat.message(HEARTBEAT));
    }

    /** Makes publication and slot; false if v2 had the slot already. */
    public boolean prepare() throws SQLException {
        try (Connection connection = primary.connect()) {
            boolean isNew = !hasSlot(connection);
            publication.create(connection);
            return isNew;
        }
    }

    /** Starts the connector, and waits until it runs. */
    public void begin(ConnectServer connect) {
        connect.putConnector(CONNECTOR, configuration);
        connect.awaitRunning(CONNECTOR);
    }

    /**
     * Removes slot and publication, so that v2 is as it was and keeps no WAL. Connect has ended; v2
     * may take some seconds to notice.
     */
    public void remove() throws SQLException {
        try (Connection connection = primary.connect()) {
            for (int attempt = 1; !isRemoved(connection, attempt); attempt++) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(PAUSE);
                }
            }
        }
    }

    private boolean isRemoved(Connection connection, int attempt) throws SQLException {
        try {
            publication.drop(connection);
            return true;
        } catch (SQLException e) {
            if (attempt == ATTEMPTS || !STILL_READ.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    private static boolean hasSlot(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT_SLOTS)) {
            query.setString(1, NAME);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1) > 0;
            }
        }
    }
}
