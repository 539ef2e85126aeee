package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who gets in, and what a browser is told. */
class SecurityIT {

    private static final Databases DATABASES = Databases.create();
    private static final String PAUSE = "/api/v1/entities/programs/pause";

    private static ConfigurableApplicationContext server;
    private static String port;
    private static ServerClient operator;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        port = server.getEnvironment().getProperty("local.server.port");
        operator = new ServerClient(port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/status",
                "/api/v1/audit",
                "/api/v1/entities/programs/roots/1",
                "/actuator",
                "/actuator/info",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/nowhere"
            })
    void opensNothingToStrangers(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"NOT_SIGNED_IN\"", "\"remedy\":");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic ");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void tellsEverybodyWhetherItIsWellButNotWhy() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/actuator/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "db");
        assertThat(operator.as(Persons.VIEWER).get("/actuator/health").body().path("components"))
                .isNotEmpty();
    }

    @Test
    void listensOnThisMachineAloneUnlessTold() {
        assertThat(server.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsViewersLookAndOperatorsAct() {
        ServerClient viewer = operator.as(Persons.VIEWER);

        assertThat(viewer.get("/api/v1/status").status()).isEqualTo(200);
        assertThat(viewer.text("/actuator/prometheus")).contains("hikaricp_connections");
        assertThat(viewer.post(PAUSE).status()).isEqualTo(403);
        assertThat(viewer.post(PAUSE).code()).isEqualTo("ROLE_MISSING");
        assertThat(operator.post(PAUSE).status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPassword() {
        String wrong = new Persons("operator").basic().substring(0, 20) + "=";

        assertThat(operator.authorized(wrong).get("/api/v1/status").status()).isEqualTo(401);
        assertThat(operator.as(new Persons("mallory")).get("/api/v1/status").code())
                .isEqualTo("WRONG_CREDENTIALS");
    }

    @Test
    void makesWhoeverGuessesWait() throws IOException, InterruptedException {
        String guess = Persons.basic("operator", "guessed");
        HttpRequest.Builder attempt = request("/api/v1/status").header("Authorization", guess);
        operator.get("/api/v1/status");
        HttpResponse<String> refused = send(attempt);
        int failures = 0;
        while (refused.statusCode() == 401 && failures < 20) {
            failures++;
            refused = send(attempt);
        }

        assertThat(failures).isGreaterThanOrEqualTo(5);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("TOO_MANY_ATTEMPTS", "try again in ");
        assertThat(header(refused, "Retry-After")).isNotEmpty();
        assertThat(operator.as(Persons.VIEWER).get("/api/v1/status").status()).isEqualTo(200);
        await().until(() -> operator.get("/api/v1/status").status() == 200);
    }

    @Test
    void leadsPeopleToTheLoginPageAndPartsOfAPage() throws IOException, InterruptedException {
        HttpResponse<String> person =
                send(request("/").header("Accept", "text/html,application/xhtml+xml"));
        HttpResponse<String> part = send(request("/").header("HX-Request", "true"));

        assertThat(person.statusCode()).isEqualTo(302);
        assertThat(header(person, "Location")).endsWith("/login");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(header(part, "HX-Redirect")).isEqualTo("/login");
        assertThat(header(part, "WWW-Authenticate")).isEmpty();
    }

    @Test
    void refusesWhatAnotherSiteMayHaveSent() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request(PAUSE)
                                .header("Authorization", Persons.OPERATOR.basic())
                                .header("Origin", "https://evil.example")
                                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isBetween(401, 403);
        assertThat(answer.body()).doesNotContain("PAUSED");
    }

    @Test
    void tellsBrowsersToTrustNothingElse() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request("/api/v1/status").header("Authorization", Persons.VIEWER.basic()));

        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
