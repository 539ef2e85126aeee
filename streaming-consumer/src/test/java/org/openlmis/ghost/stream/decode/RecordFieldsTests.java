package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.topic.TopicNames;
import org.slf4j.MDC;

/** What lines about a record have as fields. */
class RecordFieldsTests {

    private final RecordFields fields =
            new RecordFields(
                    ScannedMappings.catalogue(),
                    SchemaFacts.load(),
                    new TopicNames("v2", TopicNames.HEARTBEAT_TABLE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "v2.public.facilities        | {\"id\":17}   | {entity=facilities, rootKey=17}",
                "v2.public.facilities        | {\"no\":17}   | {entity=facilities}",
                "v2.public.facilities        | nonsense    | {entity=facilities}",
                "v2.public.facilities        | null        | {entity=facilities}",
                "v2.public.programs_supported | {\"id\":17}  | {entity=facilities}",
                "v2.public.unicorns          | {\"id\":17}   | {}",
                "v2.message                  | null        | {}"
            })
    void areWhatTopicAndKeyTell(String topic, String key, String told) {
        Map<String, String> seen = new HashMap<>();
        fields.run(
                topic,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                () -> seen.putAll(MDC.getCopyOfContextMap()));
        assertThat(seen).hasToString(told);
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }
}
