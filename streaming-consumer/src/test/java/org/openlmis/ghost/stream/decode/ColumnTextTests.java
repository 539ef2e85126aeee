package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.schema.SchemaFacts;
import tools.jackson.core.JsonToken;

class ColumnTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "unfit",
            quoteCharacter = '`',
            textBlock =
                    """
                    smallint                    | 32767                          | 32767
                    smallint                    | 32768                          | unfit
                    integer                     | -2147483648                    | -2147483648
                    integer                     | 2147483648                     | unfit
                    integer                     | "12"                           | unfit
                    bigint                      | 9223372036854775807            | 9223372036854775807
                    bigint                      | 9223372036854775808            | unfit
                    numeric                     | "1234.50"                      | 1234.50
                    numeric(7,0)                | "-0"                           | -0
                    numeric(8,4)                | "NaN"                          | NaN
                    numeric(8,4)                | "POSITIVE_INFINITY"            | Infinity
                    numeric(8,4)                | "-Infinity"                    | -Infinity
                    numeric(8,4)                | "1,5"                          | unfit
                    numeric(8,4)                | "."                            | unfit
                    numeric(8,4)                | 1.5                            | unfit
                    numeric(8,4)                | 15                             | 15
                    boolean                     | true                           | true
                    boolean                     | "true"                         | unfit
                    character varying(50)       | "Ärzte"                        | Ärzte
                    character varying(50)       | 12                             | unfit
                    text                        | "null"                         | null
                    stockmovementtype           | "ISSUE"                        | ISSUE
                    bytea                       | "AP9BQg=="                     | \\x00ff4142
                    bytea                       | "no base64"                    | unfit
                    """)
    void readsScalarsAsTheColumnsTypeDemands(String type, String json, String text) {
        assertThat(read(type, json)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "unfit",
            quoteCharacter = '`',
            textBlock =
                    """
                    date                        | 19753                          | unfit
                    date                        | "2024-01-31"                   | 2024-01-31
                    date                        | "2024-01-31Z"                  | 2024-01-31
                    date                        | "infinity"                     | infinity
                    date                        | "+5877611-06-21Z"              | infinity
                    date                        | "-5877611-06-22Z"              | -infinity
                    date                        | "+5874897-12-31Z"              | 5874897-12-31
                    date                        | "+12024-01-31"                 | 12024-01-31
                    date                        | "-0043-03-15"                  | 0044-03-15 BC
                    date                        | "31.1.2024"                    | unfit
                    timestamp without time zone | 1706704200123456               | unfit
                    timestamp without time zone | "2024-01-31T12:30:00Z"         | 2024-01-31 12:30:00
                    timestamp without time zone | "2024-01-31T12:30:00.120000Z"  | 2024-01-31 12:30:00.12
                    timestamp without time zone | "2024-01-31T12:30:00.000Z"     | 2024-01-31 12:30:00
                    timestamp without time zone | "2024-01-31T12:30:00.5"        | unfit
                    timestamp without time zone | "2024-01-31T12:30Z"            | 2024-01-31 12:30:00
                    timestamp without time zone | "+292278994-08-16T23:00:00Z"   | infinity
                    timestamp without time zone | "-292275055-05-16T23:00:00Z"   | -infinity
                    timestamp without time zone | "+294276-12-31T23:59:59.999999Z" | 294276-12-31 23:59:59.999999
                    timestamp without time zone | "-infinity"                    | -infinity
                    timestamp without time zone | "+12024-01-31T12:30:00.1Z"     | 12024-01-31 12:30:00.1
                    timestamp without time zone | "-0043-03-15T01:02:03Z"        | 0044-03-15 01:02:03 BC
                    timestamp without time zone | "yesterday"                    | unfit
                    timestamp without time zone | true                           | unfit
                    timestamp with time zone    | "2024-01-31T12:30:00.123456Z"  | 2024-01-31 12:30:00.123456+00
                    timestamp with time zone    | "2024-01-31T12:30:00+02:00"    | 2024-01-31 10:30:00+00
                    timestamp with time zone    | "infinity"                     | infinity
                    timestamp(6) without time zone | "2024-01-31T12:30:00Z"      | 2024-01-31 12:30:00
                    timestamp(3) with time zone | "2024-01-31T12:30:00Z"         | 2024-01-31 12:30:00+00
                    """)
    void readsTimesAsPostgresPrintsThem(String type, String json, String text) {
        assertThat(read(type, json)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"smallint", "integer", "numeric", "boolean", "bytea", "date"})
    void knowsTheTypesOfV2(String type) {
        boolean inUse =
                SchemaFacts.load().v2Tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.type().startsWith(type));
        assertThat(inUse).isTrue();
    }

    private static String read(String type, String json) {
        try (var parser = Json.parser(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            JsonToken token = parser.nextToken();
            return ColumnText.ofType(type).of(token, parser.getString());
        }
    }
}
