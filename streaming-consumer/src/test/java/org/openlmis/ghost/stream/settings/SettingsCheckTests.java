package org.openlmis.ghost.stream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsCheckTests {

    private static final Map<String, Object> ENOUGH =
            Map.of(
                    "ghost.source.primary.url", "jdbc:postgresql://v2/open_lmis",
                    "ghost.source.timezone", "Africa/Lusaka",
                    "ghost.target.url", "jdbc:postgresql://v3/open_lmis",
                    "ghost.kafka.bootstrap-servers", "kafka:9092");

    @Test
    void needsNoMoreThanFourSettings() {
        Binder binder = Binder.get(environment(ENOUGH));
        SettingsCheck.check(environment(ENOUGH));
        assertThat(SettingsCheck.read(binder, StreamSettings.class))
                .isEqualTo(
                        new StreamSettings(
                                "ghost-streaming-consumer",
                                1,
                                2000,
                                1,
                                Duration.ofMillis(200),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(10),
                                3,
                                Duration.ofSeconds(15)));
        assertThat(SettingsCheck.read(binder, TopicSettings.class))
                .isEqualTo(new TopicSettings("v2", "public.ghost_heartbeat"));
        assertThat(SettingsCheck.read(binder, SourceSettings.class))
                .returns(ZoneId.of("Africa/Lusaka"), SourceSettings::zone)
                .matches(
                        source -> source.replica().equals(source.primary()),
                        "replica is the primary");
    }

    @Test
    void readsEverySetting() {
        Map<String, Object> all = new HashMap<>(ENOUGH);
        all.put("ghost.source.replica.url", "jdbc:postgresql://replica/open_lmis");
        all.put("ghost.source.replica.username", "reader");
        all.put("ghost.source.replica.password", "secret");
        all.put("ghost.topic-prefix", "lmis");
        all.put("ghost.heartbeat-table", "ops.pulse");
        all.put("ghost.kafka.properties.security.protocol", "SASL_SSL");
        all.put("ghost.stream.group-id", "g");
        all.put("ghost.stream.concurrency", "2");
        all.put("ghost.stream.max-poll-records", "3");
        all.put("ghost.stream.derive-threads", "4");
        all.put("ghost.stream.derive-every", "5ms");
        all.put("ghost.stream.recheck-every", "6s");
        all.put("ghost.stream.drift-every", "7s");
        all.put("ghost.stream.partitions", "8");
        all.put("ghost.stream.shutdown-limit", "9s");
        Binder binder = Binder.get(environment(all));
        assertThat(SettingsCheck.read(binder, StreamSettings.class))
                .isEqualTo(
                        new StreamSettings(
                                "g",
                                2,
                                3,
                                4,
                                Duration.ofMillis(5),
                                Duration.ofSeconds(6),
                                Duration.ofSeconds(7),
                                8,
                                Duration.ofSeconds(9)));
        assertThat(SettingsCheck.read(binder, SourceSettings.class).replica())
                .isEqualTo(
                        new DatabaseSettings(
                                "jdbc:postgresql://replica/open_lmis", "reader", "secret"))
                .hasToString("jdbc:postgresql://replica/open_lmis as reader");
        assertThat(SettingsCheck.read(binder, KafkaSettings.class).client(Map.of(), Map.of()))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "kafka:9092");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ghost.source.primary.url      |               | ghost.source.primary.url is not set
                    ghost.source.timezone         |               | GHOST_SOURCE_TIMEZONE
                    ghost.source.timezone         | Mars/Olympus  | tz database
                    ghost.target.url              |               | GHOST_TARGET_URL
                    ghost.target.url              | postgres://v3 | begins with jdbc:postgresql:
                    ghost.kafka.bootstrap-servers |               | GHOST_KAFKA_BOOTSTRAPSERVERS
                    ghost.kafka.bootstrap-servers | kafka         | host:port
                    ghost.topic-prefix            | a b           | topic.prefix
                    ghost.stream.concurrency      | 0             | from 1
                    ghost.stream.concurrency      | many          | cannot be read as int
                    ghost.stream.derive-every     | 0s            | such as 200ms
                    ghost.stream.topic.retention  | 5m            | at least 1h
                    ghost.stream.derive-every     | soon          | cannot be read as java.time.Duration
                    """)
    void namesSettingAndRemedyInOneLine(String setting, String value, String remedy) {
        Map<String, Object> settings = new HashMap<>(ENOUGH);
        settings.put(setting, value == null ? "" : value);
        Throwable failure = catchThrowable(() -> SettingsCheck.check(environment(settings)));
        assertThat(StartFailure.exitCode(failure)).isEqualTo(2);
        assertThat(StartFailure.line(failure))
                .contains(setting)
                .contains(remedy)
                .doesNotContain("\n");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(StartFailure.exitCode(new IllegalStateException("a defect"))).isEqualTo(1);
        assertThat(new StartFailure().reportException(new IllegalStateException("a defect")))
                .isFalse();
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
