package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What operators and their tools ask over HTTP. */
class ActuatorIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsHealthWithDeadLettersAndHaltedEntitiesAsDetails()
            throws IOException, InterruptedException {
        try (Pipeline pipeline = Pipeline.filled()) {
            var consumer = pipeline.consume();
            pipeline.awaitTopics();
            byte[] poison = "poison".getBytes(StandardCharsets.UTF_8);
            pipeline.events().raw("public.programs", poison, poison);
            pipeline.events().level(1, "Country");
            pipeline.awaitLevels("Country");
            pipeline.ghost().entities().halt("programs", "somebody asked for it");
            pipeline.until(() -> get(consumer, "health").body().contains("\"deadLetters\":1"));
            HttpResponse<String> health = get(consumer, "health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .contains("\"haltedEntities\":{\"programs\":\"somebody asked for it\"}")
                    .contains("\"partitions\":" + partitions(pipeline));
            assertThat(get(consumer, "prometheus").body())
                    .contains("ghost_stream_events_total{outcome=\"landed\"} 1.0")
                    .contains("ghost_stream_dead_letters_total{code=\"UNDECODABLE_VALUE\"} 1.0")
                    .contains("ghost_derived_roots_total{driver=\"event\",outcome=\"written\"} 1.0")
                    .contains("ghost_stream_visible_seconds_count")
                    .contains("ghost_stream_lag{");
        }
    }

    /** Three of each table's topic, of the heartbeat table's and of that of heartbeat messages. */
    private static int partitions(Pipeline pipeline) {
        return 3 * (pipeline.ghost().catalogue().tables().size() + 2);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext consumer, String endpoint)
            throws IOException, InterruptedException {
        String port = consumer.getEnvironment().getProperty("local.server.port");
        URI uri = URI.create("http://127.0.0.1:%s/actuator/%s".formatted(port, endpoint));
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
