package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People who sign in by the login page, and what another site can do with their browser. */
class SessionIT {

    private static final Databases DATABASES = Databases.create();
    private static final String PAUSE = "/api/v1/entities/programs/pause";
    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext server;
    private static URI home;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
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

    @Test
    void leadsPeopleInAndOutAgain() throws IOException, InterruptedException {
        assertThat(location(open("/api/v1/audit"))).endsWith("/login");
        String token = token(open("/login"));
        String before = session();

        HttpResponse<String> welcome = login(token, Persons.OPERATOR.password());

        assertThat(location(welcome)).contains("/api/v1/audit");
        assertThat(session()).isNotEqualTo(before);
        assertThat(open("/api/v1/audit").statusCode()).isEqualTo(200);
        HttpResponse<String> goodbye = send("/logout", "_csrf=" + token(open("/login")));
        assertThat(location(goodbye)).endsWith("/login?logout");
        assertThat(location(open("/api/v1/audit"))).endsWith("/login");
    }

    @Test
    void demandsThePagesTokenOfARequestThatActs() throws IOException, InterruptedException {
        login(token(open("/login")), Persons.OPERATOR.password());

        HttpResponse<String> forged = send(PAUSE, "");
        HttpResponse<String> own = send(PAUSE, "_csrf=" + token(open("/login")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("CSRF_TOKEN_MISSING");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("PAUSED");
    }

    @Test
    void refusesAWrongPasswordAndWritesItDown() throws IOException, InterruptedException {
        HttpResponse<String> refused = login(token(open("/login")), "guessed");

        assertThat(location(refused)).endsWith("/login?error");
        assertThat(
                        DATABASES.v3Texts(
                                """
                                select outcome || ' ' || parameters::text from ghost.audit
                                 where action = 'login' and outcome = 'REFUSED'
                                """))
                .containsExactly("REFUSED {}");
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() throws IOException, InterruptedException {
        String cookie = open("/login").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("GHOST_SESSION=").contains("HttpOnly", "SameSite=Lax");
    }

    private HttpResponse<String> login(String token, String password)
            throws IOException, InterruptedException {
        return send(
                "/login",
                "username=%s&password=%s&_csrf=%s"
                        .formatted(Persons.OPERATOR.name(), password, token));
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Accept", "text/html, */*")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a form as a browser does. */
    private HttpResponse<String> send(String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html, */*")
                        .header("Origin", home.toString())
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("GHOST_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String token(HttpResponse<String> page) {
        return FORM_TOKEN
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token in " + page.body()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
