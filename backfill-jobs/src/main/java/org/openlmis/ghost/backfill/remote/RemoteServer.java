package org.openlmis.ghost.backfill.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operations server. Whatever it refuses is thrown as {@link RemoteRefusal}, in the server's own
 * words. Thread-safe.
 */
public final class RemoteServer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int FIRST_REFUSAL = 300;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final URI address;
    private final @Nullable String authorization;

    private RemoteServer(URI address, @Nullable String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /**
     * A server that is asked by nobody in particular.
     *
     * @param address such as {@code https://ghost.example.org}; a path before {@code /api} is kept
     */
    public static RemoteServer at(URI address) {
        return new RemoteServer(address, null);
    }

    /** The same server asked by a user. */
    public RemoteServer as(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new RemoteServer(address, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** The same server asked by whoever the token was issued to. */
    public RemoteServer bearing(String token) {
        return new RemoteServer(address, "Bearer " + token);
    }

    /**
     * What is at a path.
     *
     * @param path begins with a slash
     */
    public JsonNode get(String path) {
        return answer(request(path).GET());
    }

    /** Replaces what is at a path. */
    public JsonNode put(String path, Object body) {
        return answer(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Asks for an action with these parameters. */
    public JsonNode post(String path, Map<String, ?> body) {
        return answer(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/+$", "") + path))
                        .timeout(ANSWER_LIMIT)
                        .header("Accept", "application/json, application/problem+json")
                        .header("Content-Type", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private JsonNode answer(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        JsonNode body = json(response.body());
        if (response.statusCode() >= FIRST_REFUSAL) {
            throw Refusals.of(address, response.statusCode(), body);
        }
        return body;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw Refusals.unanswered(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + address, e);
        }
    }

    /** The body as JSON; nothing if it is something else, such as a proxy's page. */
    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
