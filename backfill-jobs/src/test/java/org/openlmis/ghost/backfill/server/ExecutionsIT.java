package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Lists of executions, and executions whose process is gone. Each test has an entity of its own.
 */
class ExecutionsIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void areFoundByJobStatusAndTime() {
        Instant before = Instant.now();
        long first = completed("geographic_levels");
        long second =
                completedAt(
                        client.post("/api/v1/entities/geographic_levels/rerun?from=replica")
                                .location());
        String ofJob = "/api/v1/executions?job=geographic_levels";

        assertThat(ids(ofJob)).containsExactly(second, first);
        assertThat(client.get(ofJob).items().get(0).path("generation").intValue()).isEqualTo(2);
        assertThat(ids(ofJob + "&size=1&page=1")).containsExactly(first);
        assertThat(client.get(ofJob + "&size=1").body().path("total").longValue()).isEqualTo(2);
        assertThat(ids(ofJob + "&status=FAILED")).isEmpty();
        assertThat(ids(ofJob + "&status=COMPLETED&from=" + before)).hasSize(2);
        assertThat(ids(ofJob + "&to=" + before)).isEmpty();
        String steps = "/api/v1/executions/%d/steps".formatted(second);
        assertThat(names(steps + "?name=lan&status=COMPLETED&from=" + before))
                .containsExactlyInAnyOrder("plan", "land");
        assertThat(names(steps + "?to=" + before)).isEmpty();
        assertThat(names(steps + "?size=1&page=1")).hasSize(1);
    }

    @Test
    void areFoundByTheirJobsAndInstances() {
        Instant before = Instant.now();
        long execution = completed("programs");

        assertThat(names("/api/v1/jobs?name=gram&from=" + before)).contains("programs");
        assertThat(names("/api/v1/jobs?name=programs&to=" + before)).isEmpty();
        assertThat(names("/api/v1/jobs?status=NONE&size=500"))
                .contains("requisitions")
                .doesNotContain("programs");
        String instances = "/api/v1/jobs/programs/instances";
        JsonNode instance =
                client.get(instances + "?status=COMPLETED&from=" + before).items().get(0);
        assertThat(instance.at("/last/id").longValue()).isEqualTo(execution);
        assertThat(client.get(instances + "?status=FAILED").items()).isEmpty();
        assertThat(client.get(instances + "?to=" + before).items()).isEmpty();
    }

    @Test
    void areRecoveredOnlyOnceTheirLeaseHasRunOut() {
        long id = completed("facility_types");
        String execution = "/api/v1/executions/" + id;
        leaveBehind(id, "facility_types");

        assertThat(client.get(execution).body().at("/process/state").asString())
                .isEqualTo("RUNNING_ELSEWHERE");
        assertThat(client.post(execution + "/recover").code()).isEqualTo("ALREADY_RUNNING");
        assertThat(client.post(execution + "/abandon").code()).isEqualTo("STILL_RUNNING");
        assertThat(client.post("/api/v1/jobs/facility_types/executions").status()).isEqualTo(409);
        DATABASES
                .v3()
                .sql("update ghost.execution_lease set lease_until = now() - interval '1 second'")
                .update();

        assertThat(client.post(execution + "/recover").body().path("status").asString())
                .isEqualTo("FAILED");
        assertThat(client.post(execution + "/abandon").body().path("status").asString())
                .isEqualTo("ABANDONED");
        assertThat(client.post(execution + "/restart").code()).isEqualTo("NOTHING_TO_RESTART");
    }

    /** As a killed process does, or one that lives on another host. */
    private static void leaveBehind(long execution, String entity) {
        DATABASES
                .v3()
                .sql(
                        """
                        with marked as (
                            update batch.batch_job_execution
                               set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
                             where job_execution_id = :execution
                        )
                        insert into ghost.execution_lease (entity, job_execution_id, owner, lease_until)
                        values (:entity, :execution, '4711@elsewhere', now() + interval '1 hour')
                        """)
                .param("execution", execution)
                .param("entity", entity)
                .update();
    }

    private static long completed(String job) {
        return completedAt(client.post("/api/v1/jobs/%s/executions".formatted(job)).location());
    }

    /** Waits until the process has let go of the execution. */
    private static long completedAt(String execution) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.get(execution).body().path("process").isNull());
        JsonNode body = client.get(execution).body();
        assertThat(body.path("status").asString()).as(body.toPrettyString()).isEqualTo("COMPLETED");
        return body.path("id").longValue();
    }

    private static List<Long> ids(String path) {
        return client.get(path)
                .items()
                .valueStream()
                .map(item -> item.path("id").longValue())
                .toList();
    }

    private static List<String> names(String path) {
        return client.get(path)
                .items()
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }
}
