package org.openlmis.ghost.backfill.preflight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.backfill.settings.StreamSettings;

/** Whether Kafka and Connect answer, as far as they are configured. */
final class StreamCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String KAFKA = "ghost.kafka.bootstrap-servers";
    private static final String CONNECT = "ghost.connect.url";

    private final StreamSettings settings;

    StreamCheck(StreamSettings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        StreamSettings.Kafka kafka = settings.kafka();
        if (kafka != null && kafka.bootstrapServers() != null) {
            for (String server : kafka.bootstrapServers().split(",")) {
                findings.add(kafka(server.strip()));
            }
        }
        StreamSettings.Connect connect = settings.connect();
        if (connect != null && connect.url() != null) {
            findings.add(connect(connect.url()));
        }
        return findings;
    }

    private static Finding kafka(String server) {
        URI address = URI.create("kafka://" + server);
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort()),
                    Math.toIntExact(TIMEOUT.toMillis()));
            return Finding.ok(KAFKA, server + " answers");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.error(
                    KAFKA, server + " does not answer", "check that setting, and start the broker");
        }
    }

    private static Finding connect(URI url) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        try {
            int status =
                    client.send(
                                    HttpRequest.newBuilder(url).timeout(TIMEOUT).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            return status == 200
                    ? Finding.ok(CONNECT, url + " answers")
                    : Finding.error(
                            CONNECT, url + " answers " + status, "let it name Connect's REST port");
        } catch (IOException e) {
            return Finding.error(
                    CONNECT, url + " does not answer", "check that setting, and start Connect");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.error(CONNECT, url + " was not asked", "try again");
        }
    }
}
