package org.openlmis.ghost.stream.decode;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Dates in ISO 8601 with a closing {@code Z} ({@code time.precision.mode=isostring}), or without.
 */
final class DateText implements ColumnText {

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        if (token != JsonToken.VALUE_STRING) {
            return null;
        }
        String day = raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw;
        return PostgresTime.isInfinite(day) || PostgresTime.isPlainDay(day) ? day : parse(day);
    }

    private static @Nullable String parse(String day) {
        try {
            return PostgresTime.print(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
