package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;

/** The packaged server in a process of its own: what it gives away, and to whom. */
class SecretsIT {

    private static final Databases DATABASES = Databases.create();

    /** The servers of tests trust everybody, so any password will do. */
    private static final List<String> SECRETS =
            List.of("secret-of-target", "secret-of-primary", "secret-of-replica");

    private static final String[] LOOKED_AT = {
        "/",
        "/api/v1/status",
        "/api/v1/entities",
        "/api/v1/jobs",
        "/api/v1/jobs/programs/executions",
        "/api/v1/executions/1",
        "/api/v1/executions/1/steps",
        "/api/v1/audit",
        "/v3/api-docs",
        "/actuator",
        "/actuator/health",
        "/actuator/info",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/configprops",
        "/actuator/beans"
    };

    @Test
    void tellsNoPasswordAnywhere() {
        int port = freePort();
        String[] arguments =
                DATABASES.arguments(
                        List.of("serve", "--verbose"),
                        "--server.port=" + port,
                        "--logging.level.org.springframework.security=DEBUG",
                        "--ghost.target.password=" + SECRETS.get(0),
                        "--ghost.source.primary.password=" + SECRETS.get(1),
                        "--ghost.source.replica.url=" + DATABASES.v2Url(),
                        "--ghost.source.replica.password=" + SECRETS.get(2));
        try (BackfillProcess process = BackfillProcess.start(arguments)) {
            ServerClient client = started(process, port);
            String execution = client.post("/api/v1/jobs/programs/executions").location();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> client.get(execution).body().path("endTime").isString());
            client.as(new Persons("mallory")).get("/api/v1/status");

            List<String> said = new ArrayList<>(List.of(process.out(), process.err(), kept()));
            for (String path : LOOKED_AT) {
                said.add(client.text(path));
            }

            assertThat(process.out()).contains("programs").doesNotContain("sign in as");
            assertThat(said)
                    .allSatisfy(
                            text ->
                                    assertThat(text)
                                            .doesNotContain(SECRETS)
                                            .doesNotContain(
                                                    Persons.OPERATOR.password(),
                                                    Persons.OPERATOR.basic(),
                                                    new Persons("mallory").password(),
                                                    "$2a$04$"));
        }
    }

    @Test
    void makesUpAPasswordIfNobodyIsConfigured() {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of("serve"));
        arguments.addAll(DATABASES.settingsWithoutPersons("--server.port=" + port));
        try (BackfillProcess process = BackfillProcess.start(arguments.toArray(String[]::new))) {
            Pattern announced = Pattern.compile("sign in as operator with (\\w{20,})");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> announced.matcher(process.out()).find() || !process.isAlive());
            Matcher line = announced.matcher(process.out());

            assertThat(line.results()).hasSize(1);
            String password = line.reset().results().findFirst().orElseThrow().group(1);
            assertThat(process.err()).doesNotContain(password);
            ServerClient client = new ServerClient("" + port);
            assertThat(client.get("/api/v1/status").status()).isEqualTo(401);
            assertThat(
                            client.authorized(Persons.basic("operator", password))
                                    .post("/api/v1/entities/lots/pause")
                                    .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithAPasswordInPlainText() {
        String[] arguments =
                DATABASES.arguments(
                        List.of("serve"), "--ghost.server.users.ada.password=plain-text-of-ada");
        try (BackfillProcess process = BackfillProcess.start(arguments)) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.err())
                    .startsWith("ghost.server.users.ada.password is no bcrypt hash")
                    .hasLineCount(1)
                    .doesNotContain("plain-text-of-ada");
        }
    }

    private static ServerClient started(BackfillProcess process, int port) {
        ServerClient client = new ServerClient("" + port);
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> !process.isAlive() || client.get("/actuator/health").status() == 200);
        return client;
    }

    /** Everything that Spring Batch, Cloud Task and the audit log have recorded. */
    private static String kept() {
        return String.join(
                "\n",
                DATABASES.v3Texts(
                        """
                        select p::text from batch.batch_job_execution_params p
                        union all select c::text from batch.batch_job_execution_context c
                        union all select c::text from batch.batch_step_execution_context c
                        union all select p::text from batch.task_execution_params p
                        union all select a::text from ghost.audit a
                        """));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
