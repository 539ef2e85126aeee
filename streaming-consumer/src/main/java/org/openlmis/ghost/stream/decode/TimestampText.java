package org.openlmis.ghost.stream.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Timestamps: microseconds since 1970-01-01, or ISO 8601; one without zone is spelt as if it were
 * in UTC.
 */
enum TimestampText implements ColumnText {
    /** {@code timestamp without time zone}. */
    LOCAL(""),
    /** {@code timestamp with time zone}, printed in UTC. */
    IN_UTC("+00");

    private final String zone;

    TimestampText(String zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        try {
            return switch (token) {
                case VALUE_NUMBER_INT -> ofMicros(Long.parseLong(raw));
                case VALUE_STRING -> ofIso(raw);
                default -> null;
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private String ofMicros(long micros) {
        String infinite = PostgresTime.infinity(micros);
        return infinite == null
                ? PostgresTime.print(
                        Instant.EPOCH
                                .plus(micros, ChronoUnit.MICROS)
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDateTime(),
                        zone)
                : infinite;
    }

    private String ofIso(String raw) {
        if (PostgresTime.isInfinite(raw)) {
            return raw;
        }
        if (PostgresTime.isPlainUtc(raw)) {
            return PostgresTime.respell(raw, zone);
        }
        boolean local = raw.indexOf('T') > 0 && raw.indexOf('+', 1) < 0 && !raw.endsWith("Z");
        LocalDateTime time =
                local
                        ? LocalDateTime.parse(raw)
                        : OffsetDateTime.parse(raw)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime();
        return PostgresTime.print(time, zone);
    }
}
