package org.openlmis.ghost.servers.debezium;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.openlmis.ghost.servers.connect.ConnectServer;
import org.openlmis.ghost.servers.kafka.KafkaOptions;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** A v2 primary, a broker and a worker with one connector between them. */
record CaptureStack(PostgresServer v2, KafkaServer kafka, ConnectServer connect)
        implements AutoCloseable {

    static final String CONNECTOR = "v2";

    static CaptureStack start() {
        PostgresServer v2 = PostgresServer.start(PostgresOptions.logical());
        v2.createDatabase("v2");
        KafkaServer kafka = KafkaServer.start(KafkaOptions.defaults());
        return new CaptureStack(v2, kafka, ConnectServer.start(kafka));
    }

    DebeziumConnector connector(Capture capture, Heartbeat heartbeat) {
        SourceDatabase source =
                new SourceDatabase(v2.host(), v2.port(), "v2", PostgresServer.USER, "none");
        return new DebeziumConnector(source, capture, heartbeat);
    }

    void publish(DebeziumConnector connector) throws SQLException {
        try (Connection primary = v2.connect("v2")) {
            new V2Publication(connector).create(primary);
        }
    }

    void run(DebeziumConnector connector) {
        connect.putConnector(CONNECTOR, connector.configuration());
        connect.awaitRunning(CONNECTOR);
    }

    void execute(List<String> statements) throws SQLException {
        try (Connection connection = v2.connect("v2");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String query(String sql) throws SQLException {
        try (Connection connection = v2.connect("v2");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static Heartbeat heartbeat() {
        return Heartbeat.message(Duration.ofMillis(500));
    }

    @Override
    public void close() {
        connect.close();
        kafka.close();
        v2.close();
    }
}
