package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The job repository goes away in the middle of a job, and comes back. */
class RepositoryOutageIT {

    private ServerClient client;

    @Test
    void saysSoAndGoesOnWhenItIsBack() throws SQLException {
        try (PostgresServer target = PostgresServer.start(PostgresOptions.defaults())) {
            Databases databases = on(target);
            databases.loadReferences();
            try (ConfigurableApplicationContext server = serve(databases)) {
                client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
                String execution = client.post("/api/v1/jobs/facilities/executions").location();
                within().until(() -> chunksDone(execution) > 5);

                target.kill();

                ServerClient.Answer refused = client.get("/api/v1/executions");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.code()).isEqualTo("DATABASE_UNAVAILABLE");
                assertThat(refused.body().path("remedy").stringValue())
                        .contains("ghost.target.url");
                assertThat(client.post("/api/v1/jobs/facilities/executions").status())
                        .isEqualTo(503);

                target.start();

                within().until(() -> client.get(execution).status() == 200);
                within().until(() -> isRestartable(execution));
                String restarted = client.post(execution + "/restart").location();
                within().until(() -> client.get(restarted).body().path("process").isNull());
                assertThat(client.get(restarted).body().path("status").stringValue())
                        .isEqualTo("COMPLETED");
                assertThat(chunksDone(restarted)).isEqualTo(400);
            }
        }
    }

    private static ConfigurableApplicationContext serve(Databases databases) {
        return new SpringApplicationBuilder(ServerConfiguration.class)
                .run(
                        databases
                                .settings(
                                        "--server.port=0",
                                        "--ghost.backfill.chunk-size=1",
                                        "--ghost.backfill.parallelism=1")
                                .toArray(String[]::new));
    }

    private static Databases on(PostgresServer target) throws SQLException {
        target.createDatabase("v3");
        try (Connection v3 = target.connect("v3")) {
            new V3Ddl(SchemaFacts.load()).createIn(v3);
        }
        return new Databases(Databases.create().v2Url(), target.url("v3"));
    }

    private int chunksDone(String execution) {
        return client.get(execution).body().path("progress").path("chunksDone").intValue();
    }

    private boolean isRestartable(String execution) {
        return client.get(execution)
                .body()
                .path("actions")
                .valueStream()
                .anyMatch(
                        action ->
                                action.path("name").stringValue().equals("restart")
                                        && action.path("enabled").booleanValue());
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }
}
