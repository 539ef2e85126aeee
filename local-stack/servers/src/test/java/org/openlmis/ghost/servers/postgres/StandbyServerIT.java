package org.openlmis.ghost.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StandbyServerIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static PostgresServer primary;
    private static StandbyServer standby;

    @BeforeAll
    static void startBoth() throws SQLException {
        primary = PostgresServer.start(PostgresOptions.logical());
        primary.createDatabase("v2");
        onPrimary("CREATE TABLE seen (id int PRIMARY KEY)");
        standby = primary.standby(Map.of("max_standby_streaming_delay", "0"));
    }

    @AfterAll
    static void closeBoth() {
        standby.close();
        primary.close();
    }

    @Test
    void showsWhatThePrimaryCommitted() throws SQLException {
        onPrimary("INSERT INTO seen VALUES (1)");
        standby.awaitCaughtUp(LIMIT);
        assertThat(standby.isCaughtUp()).isTrue();
        assertThat(onStandby("SELECT count(*) FROM seen WHERE id = 1")).isEqualTo("1");
        assertThat(onStandby("SHOW max_standby_streaming_delay")).isEqualTo("0");
    }

    @Test
    void refusesToWrite() {
        assertThatThrownBy(() -> onStandby("INSERT INTO seen VALUES (3) RETURNING id"))
                .hasMessageContaining("read-only");
    }

    @Test
    void catchesUpAfterEitherWasStoppedOrKilled() throws SQLException {
        standby.stop();
        onPrimary("INSERT INTO seen VALUES (10)");
        standby.start();
        primary.kill();
        primary.start();
        onPrimary("INSERT INTO seen VALUES (11)");
        standby.awaitCaughtUp(LIMIT);
        standby.kill();
        primary.stop();
        primary.start();
        onPrimary("INSERT INTO seen VALUES (12)");
        standby.start();
        standby.awaitCaughtUp(LIMIT);
        assertThat(onStandby("SELECT count(*) FROM seen WHERE id >= 10")).isEqualTo("3");
    }

    private static void onPrimary(String sql) throws SQLException {
        try (Connection connection = primary.connect("v2");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String onStandby(String sql) throws SQLException {
        try (Connection connection = standby.connect("v2");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
