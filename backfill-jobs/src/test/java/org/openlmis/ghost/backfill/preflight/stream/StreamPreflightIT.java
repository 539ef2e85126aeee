package org.openlmis.ghost.backfill.preflight.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.servers.connect.ConnectServer;
import org.openlmis.ghost.servers.debezium.Capture;
import org.openlmis.ghost.servers.debezium.DebeziumConnector;
import org.openlmis.ghost.servers.debezium.Heartbeat;
import org.openlmis.ghost.servers.debezium.SourceDatabase;
import org.openlmis.ghost.servers.debezium.V2Publication;
import org.openlmis.ghost.servers.kafka.KafkaOptions;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.topic.TopicNames;
import org.openlmis.ghost.topic.TopicShape;

/** Whatever is printed as remedy mends topics and connector. */
class StreamPreflightIT {

    private static final String NAME = "ghost_preflight";
    private static final MappingCatalogue CATALOGUE = ScannedMappings.catalogue();
    private static final List<String> TOPICS =
            new TopicNames(TopicNames.PREFIX, TopicNames.HEARTBEAT_TABLE).all(CATALOGUE);

    private static final Databases DATABASES = Databases.create();
    private static KafkaServer kafka;
    private static ConnectServer connect;

    @TempDir private static Path directory;

    @BeforeAll
    static void start() throws SQLException {
        kafka = KafkaServer.start(KafkaOptions.defaults());
        connect = ConnectServer.start(kafka);
        TOPICS.stream()
                .skip(2)
                .forEach(topic -> kafka.createTopic(topic, 3, wanted().topic().settings()));
        Map<String, String> wrong =
                Map.of("cleanup.policy", "compact,delete", "retention.ms", "60000");
        kafka.createTopic(TOPICS.get(1), 1, wrong);
        try (Connection v2 = DATABASES.v2Source().getConnection()) {
            new V2Publication(connector()).create(v2);
        }
    }

    @AfterAll
    static void stop() {
        connect.close();
        kafka.close();
        await().ignoreExceptions()
                .untilAsserted(
                        () -> {
                            try (Connection v2 = DATABASES.v2Source().getConnection()) {
                                new V2Publication(connector()).drop(v2);
                            }
                        });
    }

    @Test
    void printsWhatMakesTopicsAsDeclared() throws IOException, InterruptedException {
        List<Finding> wrong = of(StreamPreflight.KAFKA);
        assertThat(wrong)
                .extracting(Finding::code)
                .containsExactly(
                        Code.TOPICS,
                        Code.TOPIC_PARTITIONS,
                        Code.TOPIC_CLEANUP,
                        Code.TOPIC_RETENTION);
        runAll(wrong);

        assertThat(of(StreamPreflight.KAFKA)).isEmpty();
    }

    @Test
    void printsWhatMakesTheConnectorAsItMustBe() throws IOException, InterruptedException {
        assertThat(of(StreamPreflight.CONNECT))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.remedy())
                                        .startsWith("run compose/connect/register http://"));
        Map<String, String> configuration = new HashMap<>(connector().configuration());
        configuration.put("skipped.operations", "t");
        configuration.remove("heartbeat.action.query");
        configuration.remove("column.exclude.list");
        configuration.put("table.include.list", "public\\.programs,public\\.order.*");
        connect.putConnector("careless", configuration);
        connect.awaitRunning("careless");

        List<Finding> wrong = of(StreamPreflight.CONNECT);
        assertThat(wrong)
                .extracting(Finding::code)
                .containsExactly(
                        Code.CONNECTOR_SETTINGS,
                        Code.CONNECTOR_TABLES,
                        Code.CONNECTOR_TABLES,
                        Code.HEARTBEAT);
        assertThat(wrong)
                .extracting(Finding::message)
                .contains("connector careless: skipped.operations is t, not none");
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            runAll(
                                    of(StreamPreflight.CONNECT).stream()
                                            .filter(StreamPreflightIT::isConfiguration)
                                            .toList());
                            return of(StreamPreflight.CONNECT).isEmpty();
                        });

        run("curl --fail -X PUT %s/connectors/careless/pause".formatted(connect.url()));
        await().untilAsserted(
                        () ->
                                assertThat(of(StreamPreflight.CONNECT))
                                        .extracting(Finding::message)
                                        .containsExactly("connector careless is PAUSED"));
    }

    @Test
    void namesTheSettingOfWhatDoesNotAnswer() {
        StreamSettings nobody = settings("127.0.0.1:1", URI.create("http://127.0.0.1:1"));

        assertThat(findings(nobody))
                .extracting(Finding::level, Finding::code, Finding::place)
                .containsExactly(
                        tuple(Finding.Level.ERROR, Code.KAFKA, StreamPreflight.KAFKA),
                        tuple(Finding.Level.ERROR, Code.CONNECT, StreamPreflight.CONNECT));
    }

    @Test
    void hintsAtWhatIsNotConfigured() {
        StreamSettings nothing =
                new StreamSettings(
                        null, null, TopicNames.PREFIX, TopicNames.HEARTBEAT_TABLE, wanted());

        assertThat(findings(nothing))
                .hasSize(2)
                .allMatch(finding -> finding.level() == Finding.Level.HINT);
    }

    /** While it starts again, other things are told as well. */
    private static boolean isConfiguration(Finding finding) {
        return String.valueOf(finding.remedy()).startsWith("run curl -X PATCH");
    }

    private static List<Finding> of(String place) {
        return findings(settings(kafka.bootstrapServers(), connect.url())).stream()
                .filter(finding -> finding.remedy() != null && finding.place().equals(place))
                .toList();
    }

    private static List<Finding> findings(StreamSettings settings) {
        DatabaseSettings v2 = new DatabaseSettings(DATABASES.v2Url(), null, null);
        SourceSettings source = new SourceSettings(v2, v2, ZoneId.of("UTC"), NAME, NAME);
        return new StreamPreflight(settings, source, CATALOGUE).findings();
    }

    private static StreamSettings settings(String servers, URI url) {
        return new StreamSettings(
                new StreamSettings.Kafka(servers, Map.of()),
                new StreamSettings.Connect(url),
                TopicNames.PREFIX,
                TopicNames.HEARTBEAT_TABLE,
                wanted());
    }

    private static StreamSettings.Stream wanted() {
        return new StreamSettings.Stream(3, new TopicShape((short) 1, 1, Duration.ofDays(14)));
    }

    private static DebeziumConnector connector() {
        List<String> tables =
                CATALOGUE.tables().stream().map(table -> "public." + table.table()).toList();
        URI v2 = URI.create(DATABASES.v2Url().substring("jdbc:".length()));
        return new DebeziumConnector(
                new SourceDatabase(
                        v2.getHost(), v2.getPort(), v2.getPath().substring(1), "postgres", "none"),
                new Capture(
                        TopicNames.PREFIX, NAME, NAME, tables, List.of("public.users.password")),
                Heartbeat.message(Duration.ofSeconds(1)));
    }

    private static void runAll(List<Finding> findings) throws IOException, InterruptedException {
        for (Finding finding : findings) {
            run(String.valueOf(finding.remedy()).replaceFirst("^.*?run (?=for|curl)", ""));
        }
    }

    private static void run(String command) throws IOException, InterruptedException {
        KafkaTools.run(directory, command);
    }
}
