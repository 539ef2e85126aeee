package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every error is a problem with a code and a remedy, whoever found it. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static URI home;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Fails as nobody foresaw. */
    @RestController
    static final class Broken {

        @GetMapping("/api/v1/broken")
        String fail() {
            throw new IllegalStateException("an internal matter");
        }
    }

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(ServerConfiguration.class, Broken.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        home =
                URI.create(
                        "http://localhost:"
                                + server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/v1/nowhere                |                  |                    | 404 | NOT_FOUND",
                "GET  | /api/v1/entities/nope          |                  |                    | 404 | UNKNOWN_ENTITY",
                "GET  | /api/v1/executions/4711        |                  |                    | 404 | UNKNOWN_EXECUTION",
                "GET  | /api/v1/executions/4711/steps  |                  |                    | 404 | UNKNOWN_EXECUTION",
                "POST | /api/v1/jobs/nope/executions   | application/json | {}                 | 404 | UNKNOWN_JOB",
                "POST | /api/v1/status                 |                  |                    | 405 | METHOD_NOT_ALLOWED",
                "PUT  | /api/v1/executions/1/stop      |                  |                    | 405 | METHOD_NOT_ALLOWED",
                "POST | /api/v1/jobs/lots/executions   | text/plain       | x                  | 415 | UNSUPPORTED_MEDIA_TYPE",
                "POST | /api/v1/jobs/lots/executions   | application/json | {\"chunkSize\":    | 400 | BAD_REQUEST",
                "POST | /api/v1/jobs/lots/executions   | application/json | {\"chunkSize\":[]} | 400 | BAD_REQUEST",
                "POST | /api/v1/jobs/lots/executions   | application/json | {\"chunksize\":5}  | 400 | BAD_REQUEST",
                "GET  | /api/v1/executions/seven       |                  |                    | 400 | BAD_REQUEST",
                "GET  | /api/v1/executions?page=x      |                  |                    | 400 | BAD_REQUEST",
                "GET  | /api/v1/executions?page=-1     |                  |                    | 400 | INVALID_REQUEST",
                "GET  | /api/v1/jobs?from=yesterday    |                  |                    | 400 | BAD_REQUEST",
                "POST | /api/v1/entities/lots/rerun    |                  |                    | 400 | BAD_REQUEST",
                "POST | /api/v1/quarantine/retry       |                  |                    | 400 | NOTHING_SELECTED",
                "GET  | /api/v1//status                |                  |                    | 400 | BAD_REQUEST"
            })
    void hasACodeAndARemedy(
            String method, String path, String type, String body, int status, String code)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));

        JsonNode problem =
                problem(type == null ? request : request.header("Content-Type", type), status);

        assertThat(problem.path("code").asString()).isEqualTo(code);
    }

    @Test
    void tellsWhatItHasInsteadOfWhatIsAskedFor() throws IOException, InterruptedException {
        JsonNode problem = problem(request("/api/v1/status").header("Accept", "text/csv"), 406);
        JsonNode misspelt =
                problem(
                        request("/api/v1/jobs/lots/executions")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"chunksize\": 5}")),
                        400);

        assertThat(problem.path("code").asString()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(misspelt.path("detail").asString())
                .contains("chunksize", "[chunkSize, parallelism]")
                .doesNotContain("org.openlmis");
    }

    @Test
    void showsNothingOfAFailureButItsNumberInTheLog(CapturedOutput log)
            throws IOException, InterruptedException {
        JsonNode problem = problem(request("/api/v1/broken"), 500);

        assertThat(problem.path("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(problem.toString()).doesNotContain("internal matter", "Exception");
        assertThat(log.getAll())
                .contains("incident=" + problem.path("incident").asString())
                .contains("an internal matter");
    }

    @Test
    void showsNothingOfWhatADatabaseSaid(CapturedOutput log)
            throws IOException, InterruptedException {
        DATABASES.v3().sql("alter table ghost.dead_letter rename to other").update();

        JsonNode problem = problem(request("/api/v1/dead-letters"), 500);

        DATABASES.v3().sql("alter table ghost.other rename to dead_letter").update();
        assertThat(problem.path("code").asString()).isEqualTo("DATABASE_ERROR");
        assertThat(problem.toString()).doesNotContain("relation", "select", "ghost.dead_letter");
        assertThat(log.getAll()).contains("incident=" + problem.path("incident").asString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path))
                .header("Authorization", Persons.OPERATOR.basic());
    }

    private JsonNode problem(HttpRequest.Builder request, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("remedy").asString()).isNotBlank();
        return problem;
    }
}
