package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.servers.process.Ports;
import tools.jackson.databind.JsonNode;

/** The packaged server is killed in the middle of a job; the next one tells the truth about it. */
class KilledServerIT {

    private static final String LANDINGS =
            """
            select number || ' ' || landed_at from ghost.chunk
             where entity = 'facilities' and state = 'DONE' order by number
            """;

    private final Databases databases = Databases.create();
    private final String port = String.valueOf(Ports.free());
    private final ServerClient client = new ServerClient(port);

    @Test
    void showsWhatTheKilledOneLeftAndGoesOnWithIt() {
        databases.loadReferences();
        String execution;
        List<String> landed;
        try (BackfillProcess server = serve()) {
            execution =
                    client.post("/api/v1/jobs/facilities/executions", "{\"parallelism\": 1}")
                            .location();
            within().until(() -> databases.v3Texts(LANDINGS).size() > 20);
            server.kill();
            landed = databases.v3Texts(LANDINGS);
        }
        try (BackfillProcess server = serve()) {
            within().until(() -> state(execution).equals("LEASE_RUN_OUT"));
            JsonNode left = client.get(execution).body();
            assertThat(left.path("status").stringValue()).isEqualTo("STARTED");
            assertThat(left.path("progress").path("chunksDone").intValue())
                    .isBetween(landed.size(), 399);
            assertThat(enabled(left)).containsExactly("restart", "recover");

            String restarted = client.post(execution + "/restart").location();

            within().until(() -> client.get(restarted).body().path("process").isNull());
            assertThat(client.get(restarted).body().path("status").stringValue())
                    .as(server.err())
                    .isEqualTo("COMPLETED");
            assertThat(databases.v3Texts(LANDINGS)).hasSize(400).containsAll(landed);
            JsonNode recovered = client.get(execution).body();
            assertThat(recovered.path("status").stringValue()).isEqualTo("FAILED");
            assertThat(recovered.path("exitDescription").stringValue())
                    .isEqualTo("the process that ran this is gone");
        }
    }

    private BackfillProcess serve() {
        BackfillProcess server =
                BackfillProcess.start(
                        databases.arguments(
                                List.of("serve"),
                                "--server.port=" + port,
                                "--ghost.backfill.chunk-size=1"));
        within().ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .failFast(() -> assertThat(server.isAlive()).as(server.err()).isTrue())
                .until(() -> client.get("/actuator/health").status() == 200);
        return server;
    }

    private String state(String execution) {
        return client.get(execution).body().path("process").path("state").asString();
    }

    private static List<String> enabled(JsonNode execution) {
        return execution
                .path("actions")
                .valueStream()
                .filter(action -> action.path("enabled").booleanValue())
                .map(action -> action.path("name").stringValue())
                .toList();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }
}
