package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The consumer as operators run it: told to end, killed, and started with wrong settings. */
class ConsumerProcessIT {

    @Test
    void endsWithSuccessSoonAfterItIsToldTo() throws IOException, InterruptedException {
        try (Pipeline pipeline = Pipeline.filled();
                ConsumerProcess consumer = ConsumerProcess.start(pipeline.arguments())) {
            pipeline.awaitTopics();
            pipeline.events().level(1, "Country");
            pipeline.awaitLevels("Country");
            Instant told = Instant.now();
            assertThat(consumer.terminate()).as(consumer.log()).isZero();
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void landsEveryEventOnceHoweverOftenItIsKilled() throws IOException, InterruptedException {
        try (Pipeline pipeline = Pipeline.filled()) {
            for (int round = 1; round <= 3; round++) {
                try (ConsumerProcess consumer =
                        ConsumerProcess.start(pipeline.impatientArguments())) {
                    pipeline.awaitTopics();
                    long read = pipeline.eventsRead("geographic_levels");
                    pipeline.events().levels(1, 300, "round " + round);
                    pipeline.until(() -> pipeline.eventsRead("geographic_levels") > read);
                    consumer.kill();
                }
            }
            pipeline.consume();
            pipeline.until(
                    () ->
                            pipeline.levels().size() == 300
                                    && pipeline.levels().stream().allMatch("round 3"::equals));
            assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(900);
        }
    }

    @Test
    void refusesToStartWithoutATimezone() throws IOException, InterruptedException {
        List<String> arguments =
                List.of("--ghost.source.primary.url=jdbc:postgresql://127.0.0.1:1/v2");
        try (ConsumerProcess consumer = ConsumerProcess.start(arguments)) {
            assertThat(consumer.exitCode()).isEqualTo(2);
            assertThat(consumer.log().lines())
                    .singleElement()
                    .asString()
                    .contains("ghost.source.timezone is not set");
        }
    }
}
