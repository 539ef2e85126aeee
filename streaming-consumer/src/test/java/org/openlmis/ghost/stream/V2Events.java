package org.openlmis.ghost.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Writes to Kafka what Debezium would write, for tests that need no v2 that changes. */
final class V2Events implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;
    private final String prefix;
    private final AtomicLong lsn = new AtomicLong(1_000);

    V2Events(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                60_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    void level(int id, String name) {
        put(
                "geographic_levels",
                "id",
                id,
                "code",
                "L%06d".formatted(id),
                "name",
                name,
                "levelnumber",
                id);
    }

    /** One event for each of these levels. */
    void levels(int from, int to, String name) {
        for (int id = from; id <= to; id++) {
            level(id, name);
        }
    }

    void zone(int id, int level) {
        put("geographic_zones", "id", id, "code", "Z" + id, "name", "Zone " + id, "levelid", level);
    }

    void levelGone(int id) {
        Map<String, Object> key = Map.of("id", id);
        send("geographic_levels", json(key), event("d", "geographic_levels", null));
        send("geographic_levels", json(key), null);
    }

    /** An event whose row holds these columns and values; the first column is the key. */
    void put(String table, Object... columnsAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
        }
        Map<String, Object> key = Map.of("id", row.get("id"));
        send(table, json(key), event("u", table, completed(table, row)));
    }

    /** Columns that a test does not care about are null in the event, not absent. */
    private static Map<String, Object> completed(String table, Map<String, Object> row) {
        if (!table.equals("geographic_zones")) {
            return row;
        }
        Map<String, Object> completed = new LinkedHashMap<>();
        List.of("parentid", "catchmentpopulation", "latitude", "longitude")
                .forEach(column -> completed.put(column, null));
        completed.putAll(row);
        return completed;
    }

    void heartbeat() {
        raw("message", null, json(event("m", "", null)));
    }

    void send(String table, byte[] key, Map<String, Object> value) {
        raw("public." + table, key, value == null ? null : json(value));
    }

    /** Any bytes on the topic of this suffix; waits until the broker has them. */
    void raw(String topic, byte[] key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(prefix + "." + topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses a test's event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean hasTopic(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get().contains(prefix + "." + topic);
        }
    }

    private Map<String, Object> event(String op, String table, Map<String, Object> after) {
        long now = System.currentTimeMillis();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("before", null);
        event.put("after", after);
        event.put("source", Map.of("ts_ms", now, "table", table, "lsn", lsn.incrementAndGet()));
        event.put("op", op);
        event.put("ts_ms", now);
        return event;
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
