package org.openlmis.ghost.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer                     | integer                     | SAME",
                "character varying(50)       | character varying(50)       | SAME",
                "character varying(50)       | character varying(51)       | WIDER",
                "character varying(50)       | character varying           | WIDER",
                "character varying(50)       | text                        | WIDER",
                "text                        | character varying           | SAME",
                "text                        | character varying(255)      | NARROWER",
                "character varying(50)       | character varying(49)       | NARROWER",
                "character(3)                | character varying(3)        | OTHER",
                "numeric(8,5)                | numeric(9,5)                | WIDER",
                "numeric(8,5)                | numeric(9,6)                | WIDER",
                "numeric(8,5)                | numeric                     | WIDER",
                "numeric(8,5)                | numeric(8,6)                | NARROWER",
                "numeric(8,5)                | numeric(10,4)               | NARROWER",
                "numeric                     | numeric(30,10)              | NARROWER",
                "numeric(4,0)                | integer                     | OTHER",
                "integer                     | bigint                      | OTHER",
                "timestamp without time zone | timestamp with time zone    | OTHER",
                "timestamp without time zone | timestamp(3) without time zone | OTHER",
            })
    void tellsWiderFromNarrowerAndFromAnotherSort(
            String expected, String live, ColumnType.Relation relation) {
        assertThat(ColumnType.parse(live).comparedWith(ColumnType.parse(expected)))
                .isEqualTo(relation);
    }
}
