package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** What {@code scripts/demo} cannot work with it refuses in one line, before it starts anything. */
class DemoArgumentsIT {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start(PostgresOptions.defaults());
        server.createDatabase("physical");
        server.createDatabase("empty");
        try (var connection = server.connect("physical");
                var statement = connection.createStatement()) {
            statement.execute("create table facilities (id integer primary key)");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void suchAsABusyPort() throws IOException, InterruptedException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused("--port", "--once", "--port=" + busy.getLocalPort());
        }
    }

    @Test
    void suchAsKillsWithoutAnEnd() throws IOException, InterruptedException {
        assertRefused("--kill needs --once", "--kill");
    }

    @Test
    void suchAsASourceWithoutATarget() throws IOException, InterruptedException {
        assertRefused("--target-url is missing", "--source-url=" + server.url("physical"));
    }

    @Test
    void suchAsADatabaseThatCannotBeReached() throws IOException, InterruptedException {
        assertRefused(
                "check --source-url, --source-username and --source-password",
                "--source-url=jdbc:postgresql://127.0.0.1:1/nowhere",
                "--target-url=" + server.url("empty"));
    }

    @Test
    void suchAsAWalLevelThatIsNotLogical() throws IOException, InterruptedException {
        assertRefused(
                "ALTER SYSTEM SET wal_level = 'logical'",
                "--source-url=" + server.url("physical"),
                "--target-url=" + server.url("empty"));
    }

    @Test
    void suchAsASourceThatIsNotV2() throws IOException, InterruptedException {
        assertRefused(
                "has no v2 tables",
                "--source-url=" + server.url("empty"),
                "--target-url=" + server.url("empty"));
    }

    private static void assertRefused(String why, String... arguments)
            throws IOException, InterruptedException {
        try (DemoProcess demo = DemoProcess.start(arguments)) {
            assertThat(demo.awaitEnd()).as(demo.output()).isEqualTo(2);
            List<String> complaints =
                    new ArrayList<>(
                            demo.output().lines().filter(l -> l.startsWith("demo:")).toList());
            assertThat(complaints).singleElement().asString().contains(why);
            assertThat(demo.output()).doesNotContain("\tat ");
            assertThat(demo.leftProcesses()).isEmpty();
        }
    }
}
