package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.servers.process.ServerProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What compose.yaml, the secrets, the rights in Kafka and in the databases and the connector's
 * configuration say fits together: a change in v2 lands.
 */
class DeployedContainersIT {

    private static final Path CONNECTOR = Repository.ROOT.resolve("compose/connect");
    private static final String CHANGE =
            "insert into geographic_levels (id, code, name, levelnumber) values (?, 'c' || ?, 'C', 1)";
    private static final String LANDED =
            "select count(*) from landing.geographic_levels where id = ?";

    @Test
    void landAChangeOfV2() throws Exception {
        try (EmbeddedDatabases servers = EmbeddedDatabases.start(Logs.create());
                DeployedBroker broker = DeployedBroker.start()) {
            Databases owned = servers.databases(ZoneId.of("Africa/Lusaka"));
            Scripts.createRoles(owned);
            DeployedContainers containers =
                    new DeployedContainers(broker, variables(servers.v2().port()));
            int connectPort = DeployedContainers.port();
            try (ServerProcess connect = containers.connect(connectPort);
                    ServerProcess consumer =
                            containers.consumer(
                                    new Home(Repository.ROOT).streamingConsumer(),
                                    DeployedContainers.port(),
                                    urls(owned))) {
                consumer.start();
                connect.start();
                register(connectPort);
                assertThatAChangeLands(owned, 1);
                assertThat(retention(broker)).isEqualTo("" + Duration.ofDays(14).toMillis());

                loseTheSlot(connectPort, owned);
                register(connectPort);
                assertThatAChangeLands(owned, 2);
            }
        }
    }

    private static void assertThatAChangeLands(Databases databases, int id) {
        JdbcClient.create(databases.primary().dataSource()).sql(CHANGE).params(id, id).update();
        JdbcClient v3 = JdbcClient.create(databases.target().dataSource());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> v3.sql(LANDED).param(id).query(Long.class).single() == 1);
    }

    /**
     * What {@code docs/runbooks/slot-lost.md} says, and a change meanwhile that is not captured.
     */
    private static void loseTheSlot(int connectPort, Databases databases) throws Exception {
        connector("forget", connectPort);
        Scripts.execute(databases.primary(), "select pg_drop_replication_slot('ghost')");
        Scripts.execute(databases.primary(), "update geographic_levels set name = 'unseen'");
        Scripts.runTwice(databases.primary(), "v2-capture.sql");
    }

    private static void register(int port) throws IOException, InterruptedException {
        connector("register", port, CONNECTOR + "/ghost-v2.json");
    }

    private static void connector(String script, int port, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(CONNECTOR.resolve(script).toString());
        command.add("http://127.0.0.1:" + port);
        command.addAll(List.of(more));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String retention(DeployedBroker broker) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "v2.public.geographic_levels");
        try (Admin admin = Admin.create(broker.client("admin"))) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("retention.ms")
                    .value();
        }
    }

    private static Map<String, String> variables(int v2Port) {
        return Map.of(
                "V2_HOST", "127.0.0.1",
                "V2_PORT", "" + v2Port,
                "V2_DATABASE", "open_lmis",
                "V2_REPLICA_HOST", "127.0.0.1",
                "V2_TIMEZONE", "Africa/Lusaka",
                "V3_HOST", "127.0.0.1");
    }

    /** The embedded servers have ports of their own. */
    private static Map<String, String> urls(Databases databases) {
        return Map.of(
                "GHOST_SOURCE_PRIMARY_URL", Scripts.as("ghost_reader", databases.primary()).url(),
                "GHOST_SOURCE_REPLICA_URL", Scripts.as("ghost_reader", databases.replica()).url(),
                "GHOST_TARGET_URL", Scripts.as("ghost_writer", databases.target()).url());
    }
}
