package org.openlmis.ghost.backfill.preflight.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether Connect runs a connector for these names that is configured as it must be. */
record ConnectorCheck(Demands demands, CapturedNames names) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String CONNECTORS = "/connectors?expand=info&expand=status";
    private static final int OK = 200;
    private static final int SHARING_OUT = 409;

    List<Finding> findings(URI url) {
        try {
            HttpResponse<String> answer = ask(url);
            return switch (answer.statusCode()) {
                case OK -> found(url, answer.body());
                case SHARING_OUT -> List.of(busy(url));
                default -> List.of(unusable(url + " answers " + answer.statusCode()));
            };
        } catch (IOException e) {
            return List.of(unusable(url + " does not answer"));
        } catch (JacksonException e) {
            return List.of(unusable(url + " does not answer as Connect does"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(unusable(url + " was not asked: interrupted"));
        }
    }

    private static HttpResponse<String> ask(URI url) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(base(url) + CONNECTORS))
                                .timeout(TIMEOUT)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Finding busy(URI url) {
        return Finding.hint(
                Code.CONNECT,
                StreamPreflight.CONNECT,
                url + " is sharing out its work: the connector was not looked at",
                "look again");
    }

    private static Finding unusable(String message) {
        return Finding.error(
                Code.CONNECT,
                StreamPreflight.CONNECT,
                message,
                "let it name Connect's REST interface, and start Connect");
    }

    private List<Finding> found(URI url, String connectors) {
        Finding answers = Finding.ok(Code.CONNECT, StreamPreflight.CONNECT, url + " answers");
        Optional<Connector> ours =
                JsonMapper.shared().readTree(connectors).properties().stream()
                        .map(each -> Connector.of(each.getKey(), each.getValue()))
                        .filter(each -> each.captures(names.topicPrefix()))
                        .findFirst();
        return Stream.concat(
                        Stream.of(answers),
                        ours
                                .map(each -> new ConnectorComparison(base(url), each, demands))
                                .map(each -> each.findings(names))
                                .orElseGet(() -> List.of(missing(url)))
                                .stream())
                .toList();
    }

    private Finding missing(URI url) {
        return Finding.error(
                Code.CONNECTOR,
                StreamPreflight.CONNECT,
                "Connect has no connector of Debezium with topic.prefix " + names.topicPrefix(),
                "run compose/connect/register %s compose/connect/ghost-v2.json"
                        .formatted(base(url)));
    }

    private static String base(URI url) {
        return url.toString().replaceFirst("/$", "");
    }
}
