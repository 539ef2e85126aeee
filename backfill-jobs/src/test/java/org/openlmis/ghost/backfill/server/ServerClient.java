package org.openlmis.ghost.backfill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.testing.Persons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server under test, as an operator unless somebody else is named. */
public final class ServerClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String authorization;

    public ServerClient(String port) {
        this(URI.create("http://localhost:" + port), Persons.OPERATOR.basic());
    }

    private ServerClient(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** The same server, asked by somebody else. */
    public ServerClient as(Persons other) {
        return authorized(other.basic());
    }

    /** The same server, asked with this value of the header Authorization. */
    public ServerClient authorized(String other) {
        return new ServerClient(server, other);
    }

    /** What the server answered. */
    public record Answer(int status, String location, JsonNode body) {

        public String code() {
            return body.path("code").asString();
        }

        /** The items of a page. */
        public JsonNode items() {
            return body.path("items");
        }
    }

    public Answer get(String path) {
        return answer(send(request(path).GET()));
    }

    public Answer post(String path) {
        return answer(send(request(path).POST(BodyPublishers.noBody())));
    }

    public Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        return answer(send(headers.length == 0 ? request : request.headers(headers)));
    }

    public Answer put(String path, String json) {
        return answer(
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json))));
    }

    public String text(String path) {
        return send(request(path).GET()).body();
    }

    /** Where a page leads to; nothing if it is shown. */
    public String location(String path) {
        return send(request(path).GET()).headers().firstValue("Location").orElse("");
    }

    /** The lines of an answer that does not end; the caller closes it. */
    public Stream<String> lines(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                JSON.readTree(response.body()));
    }
}
