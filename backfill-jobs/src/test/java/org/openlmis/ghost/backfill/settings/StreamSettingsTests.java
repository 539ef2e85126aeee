package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.topic.TopicShape;

class StreamSettingsTests {

    @Test
    void needsNothing() {
        assertThat(Bound.bind(StreamSettings.class, Map.of()))
                .isEqualTo(
                        new StreamSettings(
                                null,
                                null,
                                "v2",
                                "public.ghost_heartbeat",
                                new StreamSettings.Stream(3, new TopicShape(null, null, null))));
    }

    @Test
    void takesEverySettingByItsName() {
        assertThat(
                        Bound.bind(
                                StreamSettings.class,
                                Map.of(
                                        "ghost.kafka.bootstrap-servers", "a:9092,b:9092",
                                        "ghost.kafka.properties.security.protocol", "SASL_SSL",
                                        "ghost.connect.url", "http://connect:8083",
                                        "ghost.topic-prefix", "lmis",
                                        "ghost.heartbeat-table", "ops.pulse",
                                        "ghost.stream.partitions", "6",
                                        "ghost.stream.topic.retention", "14d")))
                .isEqualTo(
                        new StreamSettings(
                                new StreamSettings.Kafka(
                                        "a:9092,b:9092", Map.of("security.protocol", "SASL_SSL")),
                                new StreamSettings.Connect(URI.create("http://connect:8083")),
                                "lmis",
                                "ops.pulse",
                                new StreamSettings.Stream(
                                        6, new TopicShape(null, null, Duration.ofDays(14)))));
    }
}
