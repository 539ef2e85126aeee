package org.openlmis.ghost.stream.decode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Dates: days since 1970-01-01, or ISO 8601 with or without a closing {@code Z}. */
final class DateText implements ColumnText {

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        try {
            return switch (token) {
                case VALUE_NUMBER_INT ->
                        PostgresTime.print(LocalDate.ofEpochDay(Long.parseLong(raw)));
                case VALUE_STRING -> PostgresTime.isInfinite(raw) ? raw : parse(raw);
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static String parse(String raw) {
        String day = raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw;
        return PostgresTime.print(LocalDate.parse(day, DateTimeFormatter.ISO_LOCAL_DATE));
    }
}
