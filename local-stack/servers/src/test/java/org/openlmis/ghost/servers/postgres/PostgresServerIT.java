package org.openlmis.ghost.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.process.ServerFailure;

class PostgresServerIT {

    @Test
    void startsWithItsSettings() throws SQLException {
        PostgresOptions options = PostgresOptions.logical().with("max_wal_senders", "7");
        try (PostgresServer server = PostgresServer.start(options)) {
            assertThat(query(server, "postgres", "SHOW wal_level")).isEqualTo("logical");
            assertThat(query(server, "postgres", "SHOW max_wal_senders")).isEqualTo("7");
        }
    }

    @Test
    void keepsCommittedDataThroughStopAndKill() throws SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresOptions.defaults())) {
            server.createDatabase("v2");
            execute(server, "CREATE TABLE kept AS SELECT 1 AS id");
            server.stop();
            assertThat(server.isRunning()).isFalse();
            server.start();
            execute(server, "INSERT INTO kept VALUES (2)");
            server.kill();
            assertThat(server.isRunning()).isFalse();
            server.start();
            assertThat(query(server, "v2", "SELECT count(*) FROM kept")).isEqualTo("2");
        }
    }

    @Test
    void showsTheLogWhenItCannotStart() {
        PostgresOptions wrong = PostgresOptions.defaults().with("wal_level", "nonsense");
        assertThatThrownBy(() -> PostgresServer.start(wrong))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("invalid value for parameter \"wal_level\"");
    }

    @Test
    void leavesNeitherProcessNorDirectory() {
        PostgresServer server = PostgresServer.start(PostgresOptions.defaults());
        server.close();
        assertThat(server.isRunning()).isFalse();
        assertThat(server.data().getParent()).doesNotExist();
        server.close();
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("v2");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String database, String sql)
            throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
