package org.openlmis.ghost.demo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import picocli.CommandLine;

class FillCommandIT {

    @TempDir private Path directory;

    @Test
    void fillsEmptyDatabasesOnceHoweverOftenItRuns() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresOptions.logical())) {
            server.createDatabase("v2");
            server.createDatabase("v3");

            assertThat(fill(server)).isZero();
            long facilities = facilities(server);
            assertThat(fill(server)).isZero();

            assertThat(facilities(server)).isPositive().isEqualTo(facilities);
            assertThat(count(server, "v3", "select count(*) from referencedata.rights"))
                    .isPositive();
        }
    }

    private int fill(PostgresServer server) throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "none needed\n");
        return new CommandLine(new FillCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(
                        "--username=postgres",
                        "--password-file=" + password,
                        "--v2-url=" + server.url("v2"),
                        "--v3-url=" + server.url("v3"),
                        "--scale=tiny");
    }

    private static long facilities(PostgresServer server) throws SQLException {
        return count(server, "v2", "select count(*) from facilities");
    }

    private static long count(PostgresServer server, String database, String query)
            throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
