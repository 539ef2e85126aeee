package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlmis.ghost.servers.process.ServerFailure;

class DebeziumConnectorIT {

    private static CaptureStack stack;
    private static DebeziumConnector connector;
    private static TopicReader reader;

    @BeforeAll
    static void startCapturing() throws SQLException {
        stack = CaptureStack.start();
        stack.execute(Sample.TABLES);
        stack.execute(List.of("CREATE TABLE early (id integer PRIMARY KEY)"));
        stack.execute(
                List.of(
                        "CREATE TABLE defaulted (id integer PRIMARY KEY, flag boolean DEFAULT true,"
                                + " at timestamp DEFAULT now(), word text DEFAULT 'w')"));
        Capture capture =
                Capture.of(
                        List.of(
                                "public.samples",
                                "public.pairs",
                                "public.growing",
                                "public.early",
                                "public.defaulted"),
                        List.of("public.samples.password"));
        connector = stack.connector(capture, CaptureStack.heartbeat());
        stack.publish(connector);
        stack.publish(connector);
        stack.execute(List.of("INSERT INTO early VALUES (1)", "CHECKPOINT"));
        stack.run(connector);
        reader = reader("v2\\.public\\..*");
    }

    @AfterAll
    static void closeAll() {
        reader.close();
        stack.close();
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void deliversWhatTheGoldenFileShows(Sample sample) throws SQLException, IOException {
        stack.execute(sample.sql());
        List<ConsumerRecord<String, String>> records = reader.next(sample.topic(), sample.count());
        new GoldenFile(sample.name()).assertEquals(sample.sql(), records);
    }

    /** Connect's converter would put the column's default there, and the row would be wrong. */
    @Test
    void deliversNullWhereTheColumnHasADefault() throws SQLException {
        stack.execute(List.of("INSERT INTO defaulted VALUES (1, null, null, null)"));

        assertThat(reader.next("v2.public.defaulted", 1).get(0).value())
                .contains("\"after\":{\"id\":1,\"flag\":null,\"at\":null,\"word\":null}");
    }

    @Test
    void deliversWhatWasCommittedBetweenTheSlotAndItsStart() {
        try (TopicReader early = reader("v2\\.public\\.early")) {
            assertThat(early.next("v2.public.early", 1).get(0).key()).isEqualTo("{\"id\":1}");
        }
    }

    @Test
    void marksTransactions() throws SQLException, IOException {
        List<String> sql = List.of("BEGIN; INSERT INTO early VALUES (2), (3); COMMIT");
        stack.execute(sql);
        try (TopicReader transactions = reader("v2\\.transaction")) {
            String two =
                    "\"event_count\":2,\"data_collections\":[{\"data_collection\":\"public.early\"";
            List<ConsumerRecord<String, String>> pair = new ArrayList<>();
            transactions.until(
                    record -> {
                        pair.add(record);
                        return record.value().contains(two);
                    });
            List<ConsumerRecord<String, String>> last = pair.subList(pair.size() - 2, pair.size());
            new GoldenFile("transaction-metadata").assertEquals(sql, last);
        }
    }

    @Test
    void beatsThroughTheWalAndMovesTheSlotOnWhileNothingChanges() throws SQLException, IOException {
        try (TopicReader messages = reader("v2\\.message");
                TopicReader beats = reader("__debezium-heartbeat\\.v2")) {
            new GoldenFile("heartbeat-message")
                    .assertEquals(List.of(), messages.next("v2.message", 1));
            new GoldenFile("heartbeat")
                    .assertEquals(List.of(), beats.next("__debezium-heartbeat.v2", 1));
        }
        String before = stack.query("SELECT pg_current_wal_lsn()");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.query(confirmedSince(before)).equals("t"));
    }

    @Test
    void isRefusedWithConnectsWordsWhenV2CannotBeReached() {
        Map<String, String> wrong = new HashMap<>(connector.configuration());
        wrong.put("database.port", "1");
        assertThatThrownBy(() -> stack.connect().putConnector("wrong", wrong))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("127.0.0.1:1 refused");
        stack.connect().deleteConnector("wrong");
        assertThat(stack.connect().status("wrong").isRunning()).isFalse();
    }

    private static String confirmedSince(String position) {
        return "SELECT confirmed_flush_lsn >= '%s' FROM pg_replication_slots WHERE slot_name = 'ghost'"
                .formatted(position);
    }

    private static TopicReader reader(String topics) {
        return new TopicReader(stack.kafka().bootstrapServers(), Pattern.compile(topics));
    }
}
