package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
    void goesOnBehindRecordsThatCannotBeLanded() {
        pipeline.consume();
        pipeline.awaitTopics();
        byte[] key = bytes("{\"id\":1}");
        pipeline.events().raw("public.geographic_levels", key, bytes("poison"));
        pipeline.events()
                .raw(
                        "public.geographic_levels",
                        key,
                        bytes("{\"op\":\"?\",\"source\":{\"lsn\":1}}"));
        pipeline.events().raw("public.geographic_levels", null, null);
        pipeline.events().level(1, "Country");
        pipeline.awaitLevels("Country");
        assertThat(codes()).containsExactly("UNDECODABLE_VALUE", "UNKNOWN_OP");
        assertThat(deadLetterTopic()).containsExactlyInAnyOrder("UNDECODABLE_VALUE", "UNKNOWN_OP");
    }

    @Test
    void singlesOutTheChangeThatTheTargetRefuses() {
        pipeline.v3()
                .execute(
                        "alter table landing.geographic_levels add constraint no_evil check (name <> 'evil')");
        pipeline.consume();
        pipeline.awaitTopics();
        for (int id = 1; id <= 40; id++) {
            pipeline.events().level(id, id % 20 == 7 ? "evil" : "good");
        }
        pipeline.awaitLevelCount(38);
        assertThat(codes()).containsExactly("LANDING_REFUSED", "LANDING_REFUSED");
    }

    @Test
    void landsDeadLettersAgainWhoseCauseIsGone() {
        pipeline.v3()
                .execute(
                        "alter table landing.geographic_levels add constraint no_evil check (name <> 'evil')");
        pipeline.consume();
        pipeline.awaitTopics();
        pipeline.events().level(1, "evil");
        pipeline.events().level(2, "evil");
        pipeline.events().raw("public.geographic_levels", bytes("{\"id\":3}"), bytes("poison"));
        pipeline.until(() -> codes().size() == 3);
        pipeline.events().level(2, "good");
        pipeline.awaitLevels("good");
        pipeline.v3().execute("alter table landing.geographic_levels drop constraint no_evil");
        pipeline.v3().update("update ghost.dead_letter set state = 'RETRY'");
        pipeline.awaitLevels("evil", "good");
        pipeline.until(
                () ->
                        pipeline.count(
                                        "select count(*) from ghost.dead_letter where state = 'RETRY'")
                                == 0);
        assertThat(
                        pipeline.v3()
                                .queryForList(
                                        "select state || ' ' || attempts from ghost.dead_letter order by state",
                                        String.class))
                .containsExactly("NEW 1", "RETRIED 1", "SUPERSEDED 1");
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

    private List<String> codes() {
        return pipeline.v3()
                .queryForList("select code from ghost.dead_letter order by code", String.class);
    }

    private List<String> deadLetterTopic() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        Stack.shared().kafka().bootstrapServers(),
                        "group.id",
                        pipeline.prefix() + "-dead",
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(pipeline.prefix() + ".ghost.dead-letter"));
            List<String> codes = new ArrayList<>();
            pipeline.until(
                    () -> {
                        consumer.poll(Duration.ofMillis(500))
                                .forEach(
                                        record ->
                                                codes.add(
                                                        new String(
                                                                record.headers()
                                                                        .lastHeader("ghost.code")
                                                                        .value(),
                                                                StandardCharsets.UTF_8)));
                        return codes.size() >= 2;
                    });
            return codes;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
