package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as they were on the wire, for those who decode them. Compared without what differs from
 * run to run; written anew with {@code -Dghost.events.write=true}.
 */
final class GoldenFile {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "events");
    private static final boolean WRITE = Boolean.getBoolean("ghost.events.write");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Positions, times and numbers of transactions; contents of heartbeats. */
    private static final Set<String> VOLATILE =
            Set.of("ts_ms", "ts_us", "ts_ns", "lsn", "txId", "sequence", "content", "runId");

    private static final Set<String> VOLATILE_IF_TEXT = Set.of("id", "__debezium.context.runId");

    private final Path file;

    GoldenFile(String name) {
        this.file = DIRECTORY.resolve(name + ".json");
    }

    void assertEquals(List<String> sql, List<ConsumerRecord<String, String>> records)
            throws IOException {
        ObjectNode actual = JSON.createObjectNode();
        ArrayNode statements = actual.putArray("sql");
        sql.forEach(statements::add);
        ArrayNode list = actual.putArray("records");
        records.forEach(record -> list.add(node(record)));
        if (WRITE) {
            Files.writeString(file, JSON.writeValueAsString(actual) + "\n");
        }
        assertThat(masked(actual)).isEqualTo(masked(JSON.readTree(Files.readString(file))));
    }

    private static ObjectNode node(ConsumerRecord<String, String> record) {
        ObjectNode node = JSON.createObjectNode();
        node.put("topic", record.topic());
        node.set("key", tree(record.key()));
        node.set("value", tree(record.value()));
        ObjectNode headers = node.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return node;
    }

    private static JsonNode tree(String text) {
        return text == null ? JSON.nullNode() : JSON.readTree(text);
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                boolean text = value.isString();
                if (VOLATILE.contains(name) || (text && VOLATILE_IF_TEXT.contains(name))) {
                    object.put(name, "*");
                } else {
                    masked(value);
                }
            }
        } else {
            node.forEach(GoldenFile::masked);
        }
        return node;
    }
}
