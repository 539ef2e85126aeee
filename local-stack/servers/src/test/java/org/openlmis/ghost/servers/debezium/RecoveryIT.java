package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecoveryIT {

    private static final String TOPIC = "v2.public.numbers";
    private static final int BATCH = 50;

    private static CaptureStack stack;
    private static TopicReader reader;
    private static int written;
    private static final Set<String> seen = new HashSet<>();

    @BeforeAll
    static void startCapturing() throws SQLException {
        stack = CaptureStack.start();
        stack.execute(
                List.of(
                        "CREATE TABLE numbers (id integer PRIMARY KEY)",
                        "CREATE TABLE heartbeat (nonce bigint PRIMARY KEY)",
                        "INSERT INTO heartbeat VALUES (0)"));
        Heartbeat heartbeat =
                Heartbeat.table(CaptureStack.heartbeat().interval(), "public.heartbeat");
        DebeziumConnector connector =
                stack.connector(Capture.of(List.of("public.numbers"), List.of()), heartbeat);
        stack.publish(connector);
        stack.run(connector);
        reader = new TopicReader(stack.kafka().bootstrapServers(), Pattern.compile("v2\\..*"));
    }

    @AfterAll
    static void closeAll() {
        reader.close();
        stack.close();
    }

    @AfterEach
    void losesNothing() throws SQLException {
        write();
        reader.until(
                record -> {
                    if (record.topic().equals(TOPIC)) {
                        seen.add(record.key());
                    }
                    return seen.size() == written;
                });
        assertThat(seen).isEqualTo(keys());
    }

    @Test
    void survivesAStopOfKafka() throws SQLException {
        write();
        stack.kafka().stop();
        write();
        stack.kafka().start();
    }

    @Test
    void survivesAKillOfKafka() throws SQLException {
        write();
        stack.kafka().kill();
        write();
        stack.kafka().start();
    }

    @Test
    void survivesAStopOfConnect() throws SQLException {
        write();
        stack.connect().stop();
        write();
        stack.connect().start();
    }

    @Test
    void survivesAKillOfConnect() throws SQLException {
        write();
        stack.connect().kill();
        write();
        stack.connect().start();
    }

    @Test
    void survivesAStopOfV2() throws SQLException {
        write();
        stack.v2().stop();
        stack.v2().start();
    }

    @Test
    void survivesAKillOfV2() throws SQLException {
        write();
        stack.v2().kill();
        stack.v2().start();
    }

    @Test
    void showsTheHeartbeatOfATable() {
        reader.until(record -> record.topic().equals("v2.public.heartbeat"));
    }

    private static void write() throws SQLException {
        List<String> inserts = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            inserts.add("INSERT INTO numbers VALUES (%d)".formatted(written++));
        }
        stack.execute(inserts);
    }

    private static Set<String> keys() {
        return IntStream.range(0, written)
                .mapToObj("{\"id\":%d}"::formatted)
                .collect(Collectors.toSet());
    }
}
