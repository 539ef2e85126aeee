package org.openlmis.ghost.servers.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.servers.process.ServerFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few requests of Connect's REST interface that running one connector takes.
 *
 * <p>Every request throws {@link ServerFailure} with Connect's own words if Connect refuses it, and
 * {@link UncheckedIOException} if Connect does not answer. Thread-safe.
 */
public final class ConnectClient {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final int REBALANCING = 409;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final URI url;

    /** Talks to the worker at this address, such as {@code http://connect:8083}. */
    public ConnectClient(URI url) {
        this.url = url;
    }

    /**
     * Creates the connector, or gives the existing one this configuration.
     *
     * @return {@code false} if the workers are just sharing out their work: ask again
     */
    public boolean putConnector(String name, Map<String, String> configuration) {
        String body = json.writeValueAsString(configuration);
        return accepted(
                send(
                        request("/connectors/" + encoded(name) + "/config")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** The state of the connector; {@code UNKNOWN} if Connect does not know it. */
    public ConnectorStatus status(String name) {
        HttpResponse<String> answer =
                send(request("/connectors/" + encoded(name) + "/status").GET());
        if (answer.statusCode() == NOT_FOUND || !accepted(answer)) {
            return ConnectorStatus.UNKNOWN;
        }
        JsonNode status = json.readTree(answer.body());
        List<JsonNode> tasks = List.copyOf(status.path("tasks").values());
        StringBuilder trace =
                new StringBuilder(status.path("connector").path("trace").asString(""));
        tasks.forEach(task -> trace.append(task.path("trace").asString("")));
        return new ConnectorStatus(
                status.path("connector").path("state").asString("UNKNOWN"),
                tasks.stream().map(task -> task.path("state").asString("UNKNOWN")).toList(),
                trace.toString());
    }

    /**
     * Starts again what failed of the connector.
     *
     * @return {@code false} if the workers are just sharing out their work: ask again
     */
    public boolean restartFailed(String name) {
        return accepted(
                send(
                        request(
                                        "/connectors/"
                                                + encoded(name)
                                                + "/restart?includeTasks=true&onlyFailed=true")
                                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    /**
     * Removes the connector, though not its offsets; one that is unknown is fine.
     *
     * @return {@code false} if the workers are just sharing out their work: ask again
     */
    public boolean deleteConnector(String name) {
        HttpResponse<String> answer = send(request("/connectors/" + encoded(name)).DELETE());
        return answer.statusCode() == NOT_FOUND || accepted(answer);
    }

    /** Whether the worker has joined its group and can be given connectors. */
    public boolean isHealthy() {
        return send(request("/health").GET()).statusCode() < FIRST_ERROR;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER_LIMIT);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Connect does not answer at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while asking Connect at " + url, e);
        }
    }

    private static boolean accepted(HttpResponse<String> answer) {
        if (answer.statusCode() == REBALANCING) {
            return false;
        }
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new ServerFailure(
                    "Connect refused %s with %d: %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return true;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
