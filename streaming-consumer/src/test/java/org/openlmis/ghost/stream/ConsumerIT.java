package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.MessageListenerContainer;

class ConsumerIT {

    private Pipeline pipeline;

    @BeforeEach
    void startPipeline() {
        pipeline = Pipeline.filled();
    }

    @AfterEach
    void closePipeline() {
        pipeline.close();
    }

    @Test
    void landsAndDerives() {
        pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.events().level(2, "Region");
        pipeline.awaitLevels("Country", "Region");
        pipeline.events().level(2, "Province");
        pipeline.events().levelGone(1);
        pipeline.awaitLevels("Province");
    }

    @Test
    void worksWithTheNewerGroupProtocol() {
        pipeline.consume("--ghost.kafka.properties.group.protocol=consumer");
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
    }

    @Test
    void keepsAChildWaitingUntilItsParentLands() {
        pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().zone(5, 3);
        pipeline.until(
                () ->
                        pipeline.count(
                                        "select count(*) from ghost.dirty_root where state = 'WAITING'")
                                == 1);
        pipeline.events().level(3, "District");
        pipeline.until(
                () ->
                        pipeline.count(
                                        "select count(*) from referencedata.geographic_zones where levelid = '"
                                                + V3Id.of("geographic_levels", 3)
                                                + "'")
                                == 1);
    }

    @Test
    void rebuildsRightAssignments() {
        pipeline.consume();
        pipeline.until(() -> pipeline.count("select count(*) from ghost.rights_rebuild") == 1);
        pipeline.v3().execute("insert into ghost.rights_request (entity) values ('users')");
        pipeline.until(
                () ->
                        pipeline.count("select max(rebuilds) from ghost.rights_rebuild") == 2
                                && pipeline.count("select count(*) from ghost.rights_request")
                                        == 0);
    }

    @Test
    void tellsWhenV2WasHeard() {
        pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.events().heartbeat();
        pipeline.until(() -> pipeline.count("select count(*) from ghost.heartbeat") == 1);
        assertThat(
                        pipeline.v3()
                                .queryForObject(
                                        "select end_offsets::text from ghost.heartbeat",
                                        String.class))
                .contains(pipeline.prefix() + ".public.geographic_levels/");
        pipeline.until(
                () ->
                        pipeline.ghost().entities().all().stream()
                                .allMatch(entity -> entity.settledAt() != null));
    }

    @Test
    void demandsAReloadWhenKafkaForgotWhatWasNotLanded() {
        var first = pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
        first.close();
        pipeline.v3().update("update ghost.stream_position set next_offset = next_offset + 1000");
        pipeline.events().level(2, "Region");
        pipeline.consume();
        pipeline.awaitLevels("Country", "Region");
        assertThat(
                        pipeline.v3()
                                .queryForObject(
                                        "select reload_required from ghost.entity where name = 'geographic_levels'",
                                        String.class))
                .contains("changes may be lost");
    }

    @Test
    void sharesPartitionsWithAnotherInstance() {
        var first = pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().levels(1, 50, "one");
        var second = pipeline.consume();
        pipeline.events().levels(51, 100, "two");
        pipeline.until(() -> partitions(first) > 0 && partitions(second) > 0);
        pipeline.awaitLevelCount(100);
        first.close();
        pipeline.events().levels(1, 100, "three");
        pipeline.until(() -> pipeline.levels().stream().allMatch("three"::equals));
        assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(200);
    }

    private static int partitions(ConfigurableApplicationContext consumer) {
        return consumer.getBean(MessageListenerContainer.class).getAssignedPartitions().size();
    }

    @Test
    void landsNothingTwiceWhenKafkaForgetsTheGroup() {
        var first = pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().levels(1, 20, "one");
        pipeline.awaitLevelCount(20);
        first.close();
        pipeline.consume("--ghost.stream.group-id=" + pipeline.prefix() + "-new");
        pipeline.events().level(21, "one");
        pipeline.awaitLevelCount(21);
        assertThat(pipeline.eventsRead("geographic_levels")).isEqualTo(21);
    }
}
