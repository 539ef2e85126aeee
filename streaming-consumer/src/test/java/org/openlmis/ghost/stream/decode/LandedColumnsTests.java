package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.topic.TopicNames;

/** Whether events of every mapped table are read as far as they are landed. */
class LandedColumnsTests {

    @Test
    void readsTheLandedColumnsOfEveryTableAndNoOther() {
        MappingCatalogue all = ScannedMappings.catalogue();
        SchemaFacts facts = SchemaFacts.load();
        EventDecoder decodesAll =
                new EventDecoder(all, facts, new TopicNames("v2", "public.ghost_heartbeat"));
        for (var table : all.tables()) {
            String row =
                    facts.v2Table(table.table()).columns().stream()
                            .map(
                                    column ->
                                            "'%s':%s"
                                                    .formatted(
                                                            column.name(), sample(column.type())))
                            .collect(Collectors.joining(",", "{", "}"));
            Decoded decoded =
                    decodesAll.decode(
                            "v2.public." + table.table(),
                            null,
                            bytes("{'after':%s,'op':'c','source':{'lsn':1}}".formatted(row)));
            assertThat(decoded)
                    .as("%s", table)
                    .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Change.class))
                    .returns(List.of(), Decoded.Change::strange)
                    .extracting(change -> ((V2Change.Upsert) change.change()).values().keySet())
                    .isEqualTo(Set.copyOf(all.landedColumns(table.table())));
        }
    }

    private static String sample(String type) {
        return switch (type.replaceFirst("\\(.*", "")) {
            case "smallint", "integer", "bigint" -> "7";
            case "numeric" -> "'7.5'";
            case "boolean" -> "true";
            case "date" -> "'2026-01-31Z'";
            case "timestamp", "timestamp without time zone", "timestamp with time zone" ->
                    "'2026-01-31T12:00:00Z'";
            default -> "'AAAA'";
        };
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
