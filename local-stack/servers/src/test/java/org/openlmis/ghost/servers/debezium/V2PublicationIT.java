package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

class V2PublicationIT {

    private static final String TABLES =
            """
            SELECT string_agg(tablename, ' ' ORDER BY tablename)
            FROM pg_publication_tables WHERE pubname = 'ghost'""";

    private static final String SLOT =
            "SELECT plugin || ' ' || database FROM pg_replication_slots WHERE slot_name = 'ghost'";

    private static PostgresServer v2;

    @BeforeAll
    static void startV2() throws SQLException {
        v2 = PostgresServer.start(PostgresOptions.logical());
        v2.createDatabase("v2");
        try (Connection connection = v2.connect("v2");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE facilities (id integer PRIMARY KEY)");
            statement.execute("CREATE TABLE programs (id integer PRIMARY KEY)");
            statement.execute("CREATE TABLE heartbeat (nonce bigint PRIMARY KEY)");
        }
    }

    @AfterAll
    static void closeV2() {
        v2.close();
    }

    @Test
    void publishesExactlyWhatTheConnectorCapturesAndCanBeTakenBack() throws SQLException {
        try (Connection primary = v2.connect("v2")) {
            publication("public.facilities").create(primary);
            assertThat(query(primary, TABLES)).isEqualTo("facilities heartbeat");
            assertThat(query(primary, SLOT)).isEqualTo("pgoutput v2");

            V2Publication grown = publication("public.facilities", "public.programs");
            grown.create(primary);
            grown.create(primary);
            assertThat(query(primary, TABLES)).isEqualTo("facilities heartbeat programs");

            grown.drop(primary);
            grown.drop(primary);
            assertThat(query(primary, "SELECT count(*) FROM pg_publication")).isEqualTo("0");
            assertThat(query(primary, "SELECT count(*) FROM pg_replication_slots")).isEqualTo("0");
        }
    }

    private static V2Publication publication(String... tables) {
        return new V2Publication(
                new DebeziumConnector(
                        new SourceDatabase(v2.host(), v2.port(), "v2", "postgres", "none"),
                        Capture.of(List.of(tables), List.of()),
                        Heartbeat.table(Duration.ofSeconds(1), "public.heartbeat")));
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
