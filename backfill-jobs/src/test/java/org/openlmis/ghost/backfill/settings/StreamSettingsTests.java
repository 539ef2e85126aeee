package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamSettingsTests {

    @Test
    void needsNothing() {
        assertThat(Bound.bind(StreamSettings.class, Map.of()))
                .isEqualTo(new StreamSettings(null, null, "v2"));
    }

    @Test
    void takesEverySettingByItsName() {
        assertThat(
                        Bound.bind(
                                StreamSettings.class,
                                Map.of(
                                        "ghost.kafka.bootstrap-servers", "a:9092,b:9092",
                                        "ghost.connect.url", "http://connect:8083",
                                        "ghost.topic-prefix", "lmis")))
                .isEqualTo(
                        new StreamSettings(
                                new StreamSettings.Kafka("a:9092,b:9092"),
                                new StreamSettings.Connect(URI.create("http://connect:8083")),
                                "lmis"));
    }
}
