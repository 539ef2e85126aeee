package org.openlmis.ghost.backfill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server under test. */
final class ServerClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    ServerClient(String port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** What the server answered. */
    record Answer(int status, String location, JsonNode body) {

        String code() {
            return body.path("code").asString();
        }

        /** The items of a page. */
        JsonNode items() {
            return body.path("items");
        }
    }

    Answer get(String path) {
        return answer(send(request(path).GET()));
    }

    Answer post(String path) {
        return answer(send(request(path).POST(HttpRequest.BodyPublishers.noBody())));
    }

    Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        return answer(send(headers.length == 0 ? request : request.headers(headers)));
    }

    String text(String path) {
        return send(request(path).GET()).body();
    }

    /** The lines of an answer that does not end; the caller closes it. */
    Stream<String> lines(String path) {
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
        return HttpRequest.newBuilder(server.resolve(path));
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
