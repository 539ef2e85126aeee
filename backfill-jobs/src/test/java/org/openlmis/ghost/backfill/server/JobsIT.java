package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.ServerClient.Answer;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Jobs and executions on real databases. Each test has an entity of its own. */
class JobsIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        DATABASES.loadReferences();
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                DATABASES
                                        .settings(
                                                "--server.port=0", "--ghost.backfill.parallelism=2")
                                        .toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void loadsWithTheParametersOfTheLaunch() {
        Answer launched =
                client.post(
                        "/api/v1/jobs/facilities/executions",
                        "{\"chunkSize\": 100, \"parallelism\": 1}");

        assertThat(launched.status()).isEqualTo(202);
        JsonNode execution = completed(launched.location());
        assertThat(execution.path("parameters").path("chunkSize").stringValue()).isEqualTo("100");
        JsonNode progress = execution.path("progress");
        assertThat(progress.path("chunksPlanned").intValue()).isEqualTo(4);
        assertThat(progress.path("chunksDone").intValue()).isEqualTo(4);
        assertThat(progress.path("rowsRead").longValue()).isEqualTo(800);
        assertThat(progress.path("rowsExpected").longValue()).isEqualTo(800);
        assertThat(progress.path("rowsPerSecond").longValue()).isPositive();
        assertThat(texts(progress.path("workers"), "step")).containsExactly("worker:1");
        JsonNode land = client.get(launched.location() + "/steps?name=land").items().get(0);
        assertThat(land.path("read").longValue()).isEqualTo(800);
        assertThat(land.path("commits").longValue()).isEqualTo(4);
        assertThat(land.path("rollbacks").longValue()).isZero();
        assertThat(land.path("skipped").longValue()).isZero();
        assertThat(land.path("written").longValue()).isPositive();
        assertThat(land.path("duration").stringValue()).startsWith("PT");
        assertThat(land.path("exitDescription").isString()).isTrue();
        assertThat(land.path("executionContext").has("ghost.rows.before")).isTrue();
        assertThat(
                        client.get(launched.location() + "/steps/" + land.path("id").longValue())
                                .body()
                                .path("name")
                                .stringValue())
                .isEqualTo("land");
        assertThat(client.get(launched.location() + "/steps/0").code()).isEqualTo("UNKNOWN_STEP");
    }

    @Test
    void answersTheSameExecutionToTheSameKey() {
        String job = "/api/v1/jobs/product_categories/executions";
        Answer first = client.post(job, "{\"chunkSize\": 7}", "Idempotency-Key", "monday");
        completed(first.location());

        Answer again = client.post(job, "{\"chunkSize\": 7}", "Idempotency-Key", "monday");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(client.get(job).body().path("total").longValue()).isEqualTo(1);
        Answer other = client.post(job, "{\"chunkSize\": 8}", "Idempotency-Key", "monday");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("KEY_REUSED");
        Answer otherJob =
                client.post(
                        "/api/v1/jobs/programs/executions",
                        "{\"chunkSize\": 7}",
                        "Idempotency-Key",
                        "monday");
        assertThat(otherJob.status()).isEqualTo(422);
    }

    @Test
    void refusesWhatItCannotFollow() {
        String job = "/api/v1/jobs/supply_lines/executions";

        assertThat(client.post(job, "{\"chunkSize\": 0}").body().path("remedy").stringValue())
                .startsWith("choose 1 to 1000000");
        assertThat(client.post(job, "{\"parallelism\": 3}").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(client.post(job, "{\"chunksize\": 5}").code()).isEqualTo("BAD_REQUEST");
        assertThat(client.post(job, "{}", "Idempotency-Key", "a b").code())
                .isEqualTo("INVALID_KEY");
        assertThat(client.get("/api/v1/executions?size=501").code()).isEqualTo("INVALID_REQUEST");
        assertThat(client.get("/api/v1/executions?status=DONE").body().path("detail").stringValue())
                .isEqualTo("status=DONE is not valid");
        assertThat(client.get(job).body().path("total").longValue()).isZero();
    }

    @Test
    void tellsASecondLaunchWhatRuns() throws SQLException {
        String job = "/api/v1/jobs/facility_operators/executions";
        try (TableLock lock = TableLock.on(DATABASES.v2Source(), "facility_operators")) {
            Answer first = client.post(job);
            Answer second = client.post(job);

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("ALREADY_RUNNING");
            assertThat(second.body().path("href").stringValue()).isEqualTo(first.location());
            JsonNode running = client.get(first.location()).body();
            assertThat(running.path("process").path("state").stringValue())
                    .isEqualTo("RUNNING_HERE");
            assertThat(reason(client.get("/api/v1/jobs/facility_operators").body(), "launch"))
                    .contains("facility_operators is being executed by ");
            assertThat(reason(running, "recover")).contains("wait until its lease runs out");
            lock.release();
            completed(first.location());
        }
    }

    @Test
    void namesTheCauseOfAFailedWorkerAndGoesOnWhenItIsGone() {
        DATABASES
                .v3()
                .sql(
                        """
                        create function public.no_room() returns trigger language plpgsql as
                        'begin raise exception ''no room for %s'', new.id; end';
                        create trigger no_room before insert on landing.price_schedules
                        for each row execute function public.no_room();
                        """
                                .formatted("%"))
                .update();
        DATABASES.v2().sql("insert into price_schedules (id, code) values (1, 'P')").update();
        Answer launched =
                client.post("/api/v1/jobs/price_schedules/executions", "{\"parallelism\": 1}");

        JsonNode failed = ended(launched.location(), "FAILED");

        assertThat(failed.path("exitDescription").stringValue())
                .startsWith("in step land: chunk 1 of price_schedules (keys after null up to 1): ")
                .contains("ERROR: no room for 1")
                .doesNotContain("\n", "\tat ");
        assertThat(texts(client.get(launched.location() + "/steps?status=FAILED").items(), "name"))
                .containsExactlyInAnyOrder("land", "worker:1");
        DATABASES.v3().sql("drop function public.no_room() cascade").update();
        JsonNode restarted = completed(client.post(launched.location() + "/restart").location());
        assertThat(restarted.path("generation").intValue())
                .isEqualTo(failed.path("generation").intValue());
        assertThat(reason(client.get(launched.location()).body(), "restart"))
                .contains("came after it");
        JsonNode instance = client.get("/api/v1/jobs/price_schedules/instances").items().get(0);
        assertThat(instance.path("executions").intValue()).isEqualTo(2);
        assertThat(instance.path("last").path("id").longValue())
                .isEqualTo(restarted.path("id").longValue());
    }

    @Test
    void describesEveryPathItServes() {
        JsonNode paths = client.get("/v3/api-docs").body().path("paths");

        assertThat(ServedPaths.of(server)).isNotEmpty().allMatch(paths::has);
        JsonNode stop = paths.path("/api/v1/executions/{id}/stop").path("post");
        assertThat(stop.path("responses").path("default").path("content").propertyNames())
                .containsExactly("application/problem+json");
    }

    private static JsonNode completed(String execution) {
        return ended(execution, "COMPLETED");
    }

    private static JsonNode ended(String execution, String status) {
        within().until(() -> client.get(execution).body().path("process").isNull());
        JsonNode body = client.get(execution).body();
        assertThat(body.path("status").stringValue()).as(body.toPrettyString()).isEqualTo(status);
        return body;
    }

    private static String reason(JsonNode resource, String action) {
        return resource.path("actions")
                .valueStream()
                .filter(each -> each.path("name").stringValue().equals(action))
                .map(each -> each.path("reason").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).stringValue()).toList();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }
}
