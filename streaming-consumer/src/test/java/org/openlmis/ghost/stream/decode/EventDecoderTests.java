package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.entity.geography.GeographicLevelMapping;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.topic.TopicNames;

class EventDecoderTests {

    private static final String TOPIC = "v2.public.geographic_levels";
    private static final String KEY = "{'id':7}";
    private static final String ROW =
            "{'id':7,'code':'L7','name':'Village','levelnumber':4,'createdby':1}";
    private static final String SOURCE =
            "'source':{'version':'3.7','ts_ms':1700000000123,'ts_us':1700000000123456,'schema':'public',"
                    + "'table':'geographic_levels','txId':5,'lsn':24023128,'xmin':null,'sequence':'[null,\\u00221\\u0022]'}";
    private static final Lsn AT = new Lsn(24023128);

    private final EventDecoder decoder =
            new EventDecoder(
                    new MappingCatalogue(
                            List.of(new GeographicLevelMapping()),
                            MappingSettings.recommended(ZoneOffset.UTC)),
                    SchemaFacts.load(),
                    new TopicNames("v2", "public.ghost_heartbeat"));

    @ParameterizedTest
    @ValueSource(strings = {"c", "u", "r"})
    void decodesARowThatIsThereAfterwards(String op) {
        assertThat(change(KEY, event(op, ROW)))
                .isEqualTo(
                        new V2Change.Upsert(
                                "geographic_levels",
                                Map.of(
                                        "id",
                                        "7",
                                        "code",
                                        "L7",
                                        "name",
                                        "Village",
                                        "levelnumber",
                                        "4"),
                                AT));
    }

    @Test
    void takesTheTimeOfTheCommitFromTheSource() {
        assertThat(decode(KEY, event("c", ROW)))
                .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Change.class))
                .returns(Instant.parse("2023-11-14T22:13:20.123456Z"), Decoded.Change::v2Time)
                .returns(List.of(), Decoded.Change::strange);
    }

    @Test
    void takesTheKeyOfADeleteFromTheRecordsKey() {
        assertThat(
                        change(
                                KEY,
                                "{'before':{'id':7,'code':null},'after':null,"
                                        + SOURCE
                                        + ",'op':'d','ts_ms':1}"))
                .isEqualTo(new V2Change.Delete("geographic_levels", Map.of("id", "7"), AT));
    }

    @Test
    void decodesATruncateWithoutKey() {
        assertThat(change(null, "{'before':null,'after':null," + SOURCE + ",'op':'t'}"))
                .isEqualTo(new V2Change.Truncate("geographic_levels", AT));
    }

    @Test
    void fillsInTheKeyThatTheRowLacks() {
        assertThat(change(KEY, event("u", "{'code':'L7','name':'Village','levelnumber':4}")))
                .isEqualTo(
                        new V2Change.Upsert(
                                "geographic_levels",
                                Map.of(
                                        "id",
                                        "7",
                                        "code",
                                        "L7",
                                        "name",
                                        "Village",
                                        "levelnumber",
                                        "4"),
                                AT));
    }

    @Test
    void namesStrangeColumns() {
        assertThat(decode(KEY, event("u", "{'id':7,'code':'L7','levelnumber':'four'}")))
                .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Change.class))
                .returns(List.of("name", "levelnumber"), Decoded.Change::strange);
    }

    @Test
    void hearsHeartbeatsAsMessagesAndAsRows() {
        var heartbeat = new Decoded.Heartbeat(AT, Instant.parse("2023-11-14T22:13:20.123456Z"));
        assertThat(
                        decoder.decode(
                                "v2.message",
                                null,
                                bytes(
                                        "{'op':'m','ts_ms':1,"
                                                + SOURCE
                                                + ",'message':{'prefix':'ghost','content':'aGk='}}")))
                .isEqualTo(heartbeat);
        assertThat(
                        decoder.decode(
                                "v2.public.ghost_heartbeat",
                                bytes("{'id':1}"),
                                bytes(event("u", "{'id':1}"))))
                .isEqualTo(heartbeat);
    }

    @Test
    void makesNothingOfTombstonesAndTransactionMetadata() {
        assertThat(decode(KEY, null)).isEqualTo(new Decoded.Nothing());
        assertThat(decode(null, null)).isEqualTo(new Decoded.Nothing());
        assertThat(decode("{'id':'5:1'}", "{'status':'BEGIN','id':'5:1','event_count':null}"))
                .isEqualTo(new Decoded.Nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            quoteCharacter = '`',
            textBlock =
                    """
                    {'id':7}   | nonsense                                 | UNDECODABLE_VALUE
                    {'id':7}   | [1]                                      | UNDECODABLE_VALUE
                    {'id':7}   | 5                                        | UNDECODABLE_VALUE
                    {'id':7}   | {                                        | UNDECODABLE_VALUE
                    {'id':7}   | {'op':'c','after':{'id':7                | UNDECODABLE_VALUE
                    {'id':7}   | {'schema':{},'payload':{'op':'c'}}       | UNDECODABLE_VALUE
                    {'id':7}   | {'op':'c','after':{'id':7}}              | UNDECODABLE_VALUE
                    {'id':7}   | {'op':'c','after':{'id':7},'source':{'lsn':99999999999999999999}} | UNDECODABLE_VALUE
                    {'id':7}   | {'op':'c','after':null,'source':{'lsn':1}} | UNDECODABLE_VALUE
                    {'id':7}   | {'op':'x','source':{'lsn':1}}            | UNKNOWN_OP
                    {'id':7}   | {'op':['d'],'source':{'lsn':1}}          | UNKNOWN_OP
                    null       | {'op':'d','source':{'lsn':1}}            | KEY_MISSING
                    {'no':7}   | {'op':'d','source':{'lsn':1}}            | KEY_MISSING
                    {'id':'a'} | {'op':'d','source':{'lsn':1}}            | KEY_MISSING
                    {'id':null}| {'op':'d','source':{'lsn':1}}            | KEY_MISSING
                    null       | {'op':'u','after':{'code':'L'},'source':{'lsn':1}} | KEY_MISSING
                    seven      | {'op':'d','source':{'lsn':1}}            | UNDECODABLE_KEY
                    7          | {'op':'d','source':{'lsn':1}}            | UNDECODABLE_KEY
                    {'id':7}   | {'op':'d','source':{'lsn':1,'table':'x'}}| UNKNOWN_TABLE
                    """)
    void refusesWhatCannotBeLanded(String key, String value, DeadLetterCode code) {
        assertThat(decode(key, value))
                .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Refused.class))
                .returns(code, Decoded.Refused::code)
                .satisfies(
                        refused -> assertThat(refused.message()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void refusesATopicWithoutMapping() {
        assertThat(decoder.decode("v2.public.users", bytes(KEY), bytes(event("c", ROW))))
                .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Refused.class))
                .returns(DeadLetterCode.UNKNOWN_TABLE, Decoded.Refused::code);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(decoder.decode(TOPIC, bytes(KEY), new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))
                .asInstanceOf(InstanceOfAssertFactories.type(Decoded.Refused.class))
                .returns(DeadLetterCode.UNDECODABLE_VALUE, Decoded.Refused::code);
    }

    private V2Change change(String key, String value) {
        return ((Decoded.Change) decode(key, value)).change();
    }

    private Decoded decode(String key, String value) {
        return decoder.decode(
                TOPIC, key == null ? null : bytes(key), value == null ? null : bytes(value));
    }

    private static String event(String op, String after) {
        return "{'before':null,'after':%s,%s,'transaction':null,'op':'%s','ts_ms':1}"
                .formatted(after, SOURCE, op);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
