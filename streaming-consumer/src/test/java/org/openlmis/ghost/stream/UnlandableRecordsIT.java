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

/** What the consumer does with records that it cannot decode, or that the target refuses. */
class UnlandableRecordsIT {

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
