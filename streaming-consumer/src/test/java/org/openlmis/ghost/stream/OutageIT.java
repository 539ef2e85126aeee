package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.metrics.Meters;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Each server stopped and started under the consumer. */
class OutageIT {

    private final PostgresServer target = Stack.shared().target();
    private final KafkaServer kafka = Stack.shared().kafka();
    private Pipeline pipeline;

    @BeforeEach
    void startPipeline() {
        pipeline = Pipeline.filled();
    }

    @AfterEach
    void closePipeline() {
        startAgain();
        pipeline.close();
    }

    @Test
    void landsEverythingOnceTheTargetIsBack() {
        var consumer = pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().levels(1, 10, "before");
        pipeline.awaitLevelCount(10);
        target.stop();
        pipeline.events().levels(11, 60, "meanwhile");
        pipeline.until(() -> retries(consumer) >= 2);
        assertThat(status(consumer, "target")).isEqualTo(Status.DOWN);
        target.start();
        pipeline.awaitLevelCount(60);
        assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(60);
        pipeline.until(() -> status(consumer, "target").equals(Status.UP));
    }

    @Test
    void landsEverythingOnceAKilledTargetIsBack() {
        pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().levels(1, 200, "one");
        target.kill();
        pipeline.events().levels(1, 200, "two");
        target.start();
        pipeline.until(
                () ->
                        pipeline.levels().size() == 200
                                && pipeline.levels().stream().allMatch("two"::equals));
        assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(400);
    }

    @Test
    void landsEverythingOnceKafkaIsBack() {
        var consumer = pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().levels(1, 10, "before");
        pipeline.awaitLevelCount(10);
        kafka.stop();
        pipeline.until(() -> status(consumer, "kafka").equals(Status.DOWN));
        kafka.start();
        pipeline.events().levels(11, 60, "afterwards");
        pipeline.awaitLevelCount(60);
        assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(60);
        pipeline.until(() -> status(consumer, "kafka").equals(Status.UP));
    }

    @Test
    void waitsForATargetThatIsDownWhenItStarts() {
        target.stop();
        var consumer = pipeline.consume();
        pipeline.until(() -> waitingFor(consumer).contains("ghost.target.url"));
        target.start();
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
    }

    @Test
    void waitsForKafkaThatIsDownWhenItStarts() {
        kafka.stop();
        var consumer = pipeline.consume();
        pipeline.until(() -> waitingFor(consumer).contains("Kafka"));
        kafka.start();
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
    }

    @Test
    void endsWhileItWaits() {
        target.stop();
        var consumer = pipeline.consume();
        pipeline.until(() -> !waitingFor(consumer).isEmpty());
        consumer.close();
        assertThat(consumer.isActive()).isFalse();
    }

    private void startAgain() {
        if (!target.isRunning()) {
            target.start();
        }
        if (!kafka.isRunning()) {
            kafka.start();
        }
    }

    private static double retries(ConfigurableApplicationContext consumer) {
        return consumer
                .getBean(MeterRegistry.class)
                .find(Meters.STREAM_RETRIES.id())
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Status status(ConfigurableApplicationContext consumer, String indicator) {
        return indicator(consumer, indicator).health().getStatus();
    }

    private static String waitingFor(ConfigurableApplicationContext consumer) {
        var details = indicator(consumer, "target").health().getDetails();
        return String.valueOf(details.getOrDefault("waitingFor", ""));
    }

    private static HealthIndicator indicator(ConfigurableApplicationContext consumer, String name) {
        return consumer.getBean(name + "HealthIndicator", HealthIndicator.class);
    }
}
