package org.openlmis.ghost.stream;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A paused entity's events go on landing in every consumer, and none of them derives it. */
class PauseIT {

    private static final String ENTITY = "geographic_levels";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final List<ConfigurableApplicationContext> consumers = new ArrayList<>();
    private Pipeline pipeline;

    @BeforeEach
    void startsTwoConsumers() {
        pipeline = Pipeline.filled();
        consumers.add(pipeline.consume());
        consumers.add(pipeline.consume());
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void outlivesTheConsumersAndEndsSoonAfterItIsTold() {
        pipeline.ghost().entities().pause(ENTITY);
        pipeline.events().level(1, "Renamed");
        awaitLandedButNotDerived("Renamed");
        consumers.forEach(ConfigurableApplicationContext::close);
        pipeline.consume();
        pipeline.events().level(1, "Renamed again");
        awaitLandedButNotDerived("Renamed again");
        pipeline.ghost().entities().resume(ENTITY);
        await().atMost(SOON).until(() -> pipeline.levels().equals(List.of("Renamed again")));
    }

    private void awaitLandedButNotDerived(String name) {
        pipeline.until(
                () ->
                        pipeline.count(
                                        "select count(*) from landing.geographic_levels where name = '%s'"
                                                .formatted(name))
                                == 1);
        await().during(SOON)
                .atMost(SOON.multipliedBy(2))
                .until(() -> pipeline.levels().equals(List.of("Country")));
    }
}
