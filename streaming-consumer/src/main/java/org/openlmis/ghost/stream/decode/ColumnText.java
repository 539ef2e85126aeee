package org.openlmis.ghost.stream.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Turns the JSON value of one column into the text PostgreSQL prints for it (in UTC), so that an
 * event and a chunk that bring the same value bring the same text. Stateless and thread-safe.
 */
@FunctionalInterface
interface ColumnText {

    /**
     * The text of a value.
     *
     * @param token a scalar other than null
     * @param raw the string, or the number or boolean as the event spells it
     * @return null if the value does not fit the column's type
     */
    @Nullable String of(JsonToken token, String raw);

    /**
     * How values of a v2 type are read.
     *
     * @param v2Type as PostgreSQL's {@code format_type} prints it, with or without length
     */
    static ColumnText ofType(String v2Type) {
        int length = v2Type.indexOf('(');
        String type = length < 0 ? v2Type : v2Type.substring(0, length);
        return switch (type) {
            case "smallint" -> new WholeNumberText(Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> new WholeNumberText(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> new WholeNumberText(Long.MIN_VALUE, Long.MAX_VALUE);
            case "numeric" -> new DecimalText();
            case "boolean" -> (token, raw) -> token.isBoolean() ? raw : null;
            case "bytea" -> new BytesText();
            case "date" -> new DateText();
            case "timestamp", "timestamp without time zone" ->
                    v2Type.endsWith("with time zone") ? TimestampText.IN_UTC : TimestampText.LOCAL;
            case "timestamp with time zone" -> TimestampText.IN_UTC;
            default -> (token, raw) -> token == JsonToken.VALUE_STRING ? raw : null;
        };
    }
}
