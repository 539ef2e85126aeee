package org.openlmis.ghost.stream.decode;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Timestamps in ISO 8601 ({@code time.precision.mode=isostring}); one without zone is spelt as if
 * it were in UTC. Numbers are refused: they do not say what they count.
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
        if (token != JsonToken.VALUE_STRING) {
            return null;
        }
        if (PostgresTime.isInfinite(raw)) {
            return raw;
        }
        return PostgresTime.isPlainUtc(raw) ? PostgresTime.respell(raw, zone) : parse(raw);
    }

    private @Nullable String parse(String raw) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(raw);
            LocalDateTime inUtc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            return PostgresTime.print(inUtc, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
