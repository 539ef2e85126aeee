package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations server on real databases. Each test has an entity of its own. */
class ServerIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        DATABASES.load("geographic_levels", "geographic_zones", "facility_types");
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                DATABASES
                                        .settings(
                                                "--server.port=0",
                                                "--ghost.backfill.chunk-size=1",
                                                "--ghost.backfill.parallelism=1")
                                        .toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void launchesAJobAndTellsHowItWent() {
        ServerClient.Answer launched = client.post("/api/v1/jobs/product_categories/executions");

        assertThat(launched.status()).isEqualTo(202);
        String execution = launched.location();
        within().until(() -> status(execution).equals("COMPLETED"));
        JsonNode body = client.get(execution).body();
        assertThat(body.path("job").stringValue()).isEqualTo("product_categories");
        assertThat(body.path("generation").intValue()).isEqualTo(1);
        assertThat(client.get(execution + "/steps").items().valueStream())
                .extracting(step -> step.path("name").stringValue())
                .containsExactlyInAnyOrder("plan", "land", "worker:1", "derive", "close", "verify");
        assertThat(client.get("/api/v1/jobs/product_categories/executions").items()).hasSize(1);
        assertThat(entity("product_categories").path("state").stringValue()).isEqualTo("SYNCED");
        assertThat(
                        DATABASES.v3Texts(
                                """
                                select task_param from batch.task_execution_params
                                  join batch.task_task_batch using (task_execution_id)
                                  join batch.batch_job_execution using (job_execution_id)
                                  join batch.batch_job_instance using (job_instance_id)
                                 where job_name = 'product_categories' order by task_param
                                """))
                .containsExactly("product_categories", "serve");
    }

    @Test
    void stopsAnExecutionAndGoesOnWithIt() throws SQLException {
        String first = client.post("/api/v1/jobs/facilities/executions").location();
        within().until(() -> entity("facilities").path("progress").path("done").intValue() > 0);
        try (TableLock lock = TableLock.on(DATABASES.v2Source(), "facilities")) {
            ServerClient.Answer second = client.post("/api/v1/jobs/facilities/executions");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("ALREADY_RUNNING");
            JsonNode progress = client.get(first).body().path("progress");
            assertThat(progress.path("chunksDone").intValue()).isBetween(1, 399);
            assertThat(progress.path("remaining").isString()).as(progress.toString()).isTrue();
            assertThat(client.post(first + "/recover").code()).isEqualTo("ALREADY_RUNNING");
            assertThat(client.post(first + "/stop").status()).isEqualTo(200);
            lock.release();
        }
        within().until(
                        () ->
                                client.get(first)
                                        .body()
                                        .path("exitCode")
                                        .stringValue()
                                        .equals("STOPPED"));
        within().until(() -> leases() == 0);

        ServerClient.Answer restarted = client.post(first + "/restart");

        assertThat(restarted.status()).isEqualTo(202);
        within().until(() -> status(restarted.location()).equals("COMPLETED"));
        assertThat(client.get(restarted.location()).body().path("generation").intValue())
                .isEqualTo(1);
        assertThat(client.post(first + "/restart").code()).isEqualTo("NOT_THE_LAST");
        assertThat(client.post(restarted.location() + "/restart").code())
                .isEqualTo("NOTHING_TO_RESTART");
        assertThat(client.post(restarted.location() + "/stop").code()).isEqualTo("NOT_RUNNING");
    }

    @Test
    void pausesAndResumesAnEntity() {
        assertThat(client.post("/api/v1/entities/geographic_levels/pause").status()).isEqualTo(200);
        assertThat(entity("geographic_levels").path("desired").stringValue()).isEqualTo("PAUSED");
        assertThat(client.post("/api/v1/entities/geographic_levels/resume").status())
                .isEqualTo(200);
        assertThat(entity("geographic_levels").path("desired").stringValue()).isEqualTo("RUNNING");
    }

    @Test
    void derivesAgainFromLandingRows() {
        ServerClient.Answer rerun =
                client.post("/api/v1/entities/facility_types/rerun?from=landing");

        assertThat(rerun.body().path("dirtyRoots").intValue()).isEqualTo(2);
    }

    @Test
    void loadsAnEntityAgainThatRequiresIt() {
        server.getBean(Ghost.class)
                .entities()
                .requireReload("geographic_zones", "the slot was lost");

        within().until(() -> entity("geographic_zones").path("generation").intValue() == 2);
        within().until(
                        () ->
                                entity("geographic_zones")
                                        .path("state")
                                        .stringValue()
                                        .equals("SYNCED"));
        assertThat(entity("geographic_zones").path("reloadRequired").isNull()).isTrue();
    }

    @Test
    void rebuildsRightAssignmentsOnceNobodyAskedForAWhile() {
        DATABASES.v3Texts(
                """
                with ada as (
                    insert into referencedata.users (id, active, verified, username, firstname, lastname)
                    values ('7e57ada0-0000-5000-8000-000000000001', true, true, 'ada', 'Ada', 'L') returning id
                ), asked as (
                    insert into ghost.rights_request (entity) values ('users')
                )
                insert into referencedata.role_assignments (id, type, roleid, userid)
                select '7e57ada0-0000-5000-8000-000000000002', 'direct', r.id, ada.id
                from referencedata.roles r, ada returning id""");
        within().until(
                        () ->
                                DATABASES.v3(
                                        """
                                        select exists (select from referencedata.right_assignments
                                        where userid = '7e57ada0-0000-5000-8000-000000000001')""",
                                        Boolean.class));
        within().until(
                        () ->
                                client.text("/actuator/prometheus")
                                        .contains("ghost_rights_rebuild_seconds"));
    }

    @Test
    void tellsHealthAndMetrics() {
        assertThat(client.get("/actuator/health").body().path("status").stringValue())
                .isEqualTo("UP");
        assertThat(client.text("/actuator/prometheus")).contains("hikaricp_connections");
        assertThat(client.get("/api/v1/status").body().path("entities"))
                .hasSize(Databases.catalogue().entityNames().size());
    }

    @Test
    void tellsProblemsWithARemedy() {
        JsonNode status = client.get("/api/v1/status").body();

        assertThat(status.path("problems").valueStream())
                .extracting(problem -> problem.path("code").stringValue())
                .contains("NO_STREAM");
        assertThat(status.path("problems").path(0).path("remedy").stringValue()).isNotBlank();
        assertThat(status.at("/deadLetters/unresolved").longValue()).isZero();
    }

    @Test
    void sendsTheStatusToWhoeverListens() {
        List<String> lines;
        try (Stream<String> stream = client.lines("/api/v1/status/stream")) {
            lines = stream.limit(5).toList();
        }
        assertThat(lines).contains("event:status");
        String data =
                lines.stream().filter(line -> line.startsWith("data:")).findFirst().orElse("");
        assertThat(JsonMapper.shared().readTree(data.substring(5)).path("entities").isArray())
                .isTrue();
    }

    @Test
    void tellsWhatOnlyAllEntitiesTogetherShowed() {
        DATABASES
                .v3()
                .sql(
                        """
                        insert into ghost.verification (subject, started_at, finished_at, equal, report)
                        values ('*', now(), now(), false,
                            '{"entities": [{"entity": "references", "differing": 3},
                                           {"entity": "programs", "differing": 4}]}')
                        on conflict (subject) do update set report = excluded.report
                        """)
                .update();

        JsonNode problems = client.get("/api/v1/status").body().path("problems");

        DATABASES.v3().sql("delete from ghost.verification where subject = '*'").update();
        assertThat(problems.valueStream())
                .filteredOn(problem -> problem.path("code").stringValue().equals("NOT_EQUAL"))
                .extracting(problem -> problem.path("detail").stringValue())
                .containsExactly(
                        "the last verification of all entities found 3 differences in references");
    }

    private static String status(String execution) {
        return client.get(execution).body().path("status").stringValue();
    }

    private static JsonNode entity(String name) {
        return client.get("/api/v1/entities/" + name).body();
    }

    private static long leases() {
        return DATABASES.v3(
                "select count(*) from ghost.execution_lease where entity = 'facilities'",
                Long.class);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }
}
