package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decodes what a real connector wrote, byte by byte as it was in Kafka. */
class GoldenEventsTests {

    private static final Path EVENTS =
            Path.of("..", "local-stack", "servers", "src", "test", "resources", "events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TableDecoder samples =
            decoder(
                    "samples",
                    List.of("id"),
                    "id integer",
                    "small smallint",
                    "large bigint",
                    "price numeric(15,2)",
                    "factor numeric",
                    "active boolean",
                    "code character varying(50)",
                    "fill character(5)",
                    "note text",
                    "kind kind",
                    "expires date",
                    "created timestamp without time zone",
                    "modified timestamp with time zone",
                    "picture bytea");
    private final TableDecoder pairs =
            decoder("pairs", List.of("a", "b"), "a integer", "b text", "c text");
    private final TableDecoder growing =
            decoder("growing", List.of("id"), "id integer", "name text");

    @Test
    void readsEveryTypeAsPostgresPrintsIt() throws IOException {
        assertThat(upsert(samples, "types", 0).values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("id", "1"),
                                Map.entry("small", "32767"),
                                Map.entry("large", "9007199254740993"),
                                Map.entry("price", "1.10"),
                                Map.entry("factor", "1.10"),
                                Map.entry("active", "true"),
                                Map.entry("code", "Ä"),
                                Map.entry("fill", "c    "),
                                Map.entry("note", "line\nquote \" backslash \\ \u0001 grüße 😀"),
                                Map.entry("kind", "ISSUE"),
                                Map.entry("expires", "2020-02-29"),
                                Map.entry("created", "2020-02-29 12:34:56.1"),
                                Map.entry("modified", "2020-02-29 10:34:56.123456+00"),
                                Map.entry("picture", "\\x00ff10")));
    }

    @Test
    void keepsInfinities() throws IOException {
        assertThat(upsert(samples, "infinity", 0).values())
                .containsEntry("expires", "infinity")
                .containsEntry("created", "infinity")
                .containsEntry("modified", "infinity")
                .containsEntry("factor", "Infinity");
        assertThat(upsert(samples, "infinity", 1).values())
                .containsEntry("expires", "-infinity")
                .containsEntry("created", "-infinity")
                .containsEntry("modified", "-infinity")
                .containsEntry("factor", "-Infinity");
    }

    @Test
    void keepsDatesFarAway() throws IOException {
        assertThat(upsert(samples, "far-dates", 0).values())
                .containsEntry("expires", "4714-11-24 BC")
                .containsEntry("created", "4714-11-24 00:00:00 BC")
                .containsEntry("modified", "4714-11-24 00:00:00+00 BC");
        assertThat(upsert(samples, "far-dates", 1).values())
                .containsEntry("expires", "1582-10-10")
                .containsEntry("created", "1582-10-10 00:00:00")
                .containsEntry("modified", "1582-10-10 00:00:00+00");
        assertThat(upsert(samples, "far-dates", 2).values())
                .containsEntry("expires", "12345-12-31")
                .containsEntry("created", "12345-12-31 00:00:00")
                .containsEntry("modified", "12345-12-31 00:00:00+00");
    }

    @Test
    void keepsNumbersExactly() throws IOException {
        assertThat(upsert(samples, "numbers", 0).values())
                .containsEntry("price", "NaN")
                .containsEntry("factor", "NaN");
        assertThat(upsert(samples, "numbers", 1).values())
                .containsEntry("factor", "100000000000000000000");
        assertThat(upsert(samples, "numbers", 2).values())
                .containsEntry("price", "-0.05")
                .containsEntry("factor", "0.0000000000000000000000000000010");
    }

    @Test
    void keepsNulls() throws IOException {
        assertThat(upsert(samples, "nulls", 0).values())
                .hasSize(14)
                .containsEntry("id", "2")
                .containsEntry("picture", null);
    }

    @Test
    void leavesUnchangedToastOut() throws IOException {
        assertThat(upsert(samples, "unchanged-toast", 1).values())
                .containsEntry("code", "short")
                .doesNotContainKeys("note", "picture");
        assertThat(strange(samples, "unchanged-toast", 1)).isEmpty();
    }

    @Test
    void readsAnotherPrimaryKeyAsDeleteAndInsert() throws IOException {
        assertThat(changes(pairs, "primary-key-change"))
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Upsert", "Delete", "Upsert");
        assertThat(((V2Change.Delete) changes(pairs, "primary-key-change").get(1)).key())
                .isEqualTo(Map.of("a", "1", "b", "old"));
    }

    @Test
    void knowsTheFormerKeyOfARowWithUnchangedToast() throws IOException {
        V2Change.Upsert moved = upsert(samples, "primary-key-change-with-unchanged-toast", 2);
        assertThat(moved.values()).containsEntry("id", "24").doesNotContainKeys("note", "picture");
        assertThat(moved.formerKey()).isEqualTo(Map.of("id", "23"));
    }

    @Test
    void readsTruncate() throws IOException {
        assertThat(changes(pairs, "truncate")).hasOnlyElementsOfType(V2Change.Truncate.class);
    }

    @Test
    void seesAColumnGo() throws IOException {
        assertThat(strange(growing, "column-added-renamed-dropped", 1)).isEmpty();
        assertThat(strange(growing, "column-added-renamed-dropped", 2)).containsExactly("name");
        assertThat(strange(growing, "column-added-renamed-dropped", 3)).containsExactly("name");
    }

    private static V2Change.Upsert upsert(TableDecoder decoder, String file, int index)
            throws IOException {
        return (V2Change.Upsert) changes(decoder, file).get(index);
    }

    private static List<String> strange(TableDecoder decoder, String file, int index)
            throws IOException {
        return decoded(decoder, file).get(index).strange();
    }

    private static List<V2Change> changes(TableDecoder decoder, String file) throws IOException {
        return decoded(decoder, file).stream()
                .map(Decoded.Change::change)
                .collect(Collectors.toList());
    }

    private static List<Decoded.Change> decoded(TableDecoder decoder, String file)
            throws IOException {
        List<Decoded.Change> decoded = new ArrayList<>();
        for (JsonNode record :
                JSON.readTree(EVENTS.resolve(file + ".json").toFile()).get("records")) {
            JsonNode value = record.get("value");
            if (!value.isNull()) {
                decoded.add(
                        (Decoded.Change)
                                decoder.decode(
                                        bytes(record.get("key")),
                                        bytes(value),
                                        formerKey(record.get("headers"))));
            }
        }
        return decoded;
    }

    private static byte[] formerKey(JsonNode headers) {
        JsonNode header = headers.get("__debezium.oldkey");
        return header == null ? null : header.asString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode node) {
        return node.isNull() ? null : node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TableDecoder decoder(String table, List<String> key, String... columns) {
        List<V2Column> declared = new ArrayList<>();
        for (String column : columns) {
            String[] words = column.split(" ", 2);
            declared.add(
                    new V2Column(
                            words[0], declared.size() + 1, words[1], true, false, false, null));
        }
        return new TableDecoder(
                new V2Table(table, declared, key, List.of()),
                key,
                declared.stream().map(V2Column::name).toList());
    }
}
