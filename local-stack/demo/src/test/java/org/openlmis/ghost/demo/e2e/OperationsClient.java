package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.openlmis.ghost.demo.DemoOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the operations server as an operator's script does. */
record OperationsClient(URI server, DemoOperator operator) {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What is there. */
    String get(String path) {
        return send(request(path).GET()).body();
    }

    /** Has the server load an entity, and waits for the end. */
    void load(String entity) {
        HttpResponse<String> launched =
                send(
                        request("/api/v1/jobs/%s/executions".formatted(entity))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")));
        String execution = launched.headers().firstValue("Location").orElseThrow();
        await().atMost(RunningStack.PATIENCE).until(() -> json(execution).path("process").isNull());
        assertThat(json(execution).path("status").stringValue()).isEqualTo("COMPLETED");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path));
    }

    private HttpRequest.Builder request(String path) {
        String both = operator.name() + ":" + operator.password();
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Basic " + encoded);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
