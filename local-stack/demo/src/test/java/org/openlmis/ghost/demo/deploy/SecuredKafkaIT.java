package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.stack.Applications;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerProcess;

/** Both applications reach a broker with TLS and a password by {@code ghost.kafka.properties}. */
class SecuredKafkaIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Logs LOGS = Logs.create();

    private static EmbeddedDatabases servers;
    private static SecuredBroker broker;

    @BeforeAll
    static void startServers() throws Exception {
        servers = EmbeddedDatabases.start(LOGS);
        broker = SecuredBroker.start();
    }

    @AfterAll
    static void stopServers() {
        broker.close();
        servers.close();
    }

    @Test
    void isUsedByTheConsumer() {
        try (ServerProcess consumer = applications().consumer(Ports.free())) {
            consumer.start();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(broker.topics()).contains("v2.public.facilities"));
        }
    }

    @Test
    void isSeenByPreflight() throws Exception {
        try (ServerProcess preflight = applications().command("preflight", "preflight")) {
            preflight.start();
            preflight.awaitEnd();
            assertThat(Files.readString(preflight.log()))
                    .containsPattern("OK +ghost.kafka.bootstrap-servers: ");
        }
    }

    private static Applications applications() {
        Map<String, String> environment = new HashMap<>(broker.environment());
        environment.putAll(servers.databases(ZoneId.of("Africa/Lusaka")).environment());
        return new Applications(new Home(Repository.ROOT), LOGS, environment);
    }
}
