package org.openlmis.ghost.stream.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Numerics as strings ({@code decimal.handling.mode=string}), NaN and the infinities included. JSON
 * fractions are refused: they come from a connector that rounds to doubles.
 */
final class DecimalText implements ColumnText {

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        return switch (token) {
            case VALUE_NUMBER_INT -> raw;
            case VALUE_STRING -> number(raw);
            default -> null;
        };
    }

    private static @Nullable String number(String raw) {
        return switch (raw) {
            case "NaN", "Infinity", "-Infinity" -> raw;
            case "NAN" -> "NaN";
            case "POSITIVE_INFINITY" -> "Infinity";
            case "NEGATIVE_INFINITY" -> "-Infinity";
            default -> isPlain(raw) ? raw : null;
        };
    }

    private static boolean isPlain(String raw) {
        int digits = 0;
        boolean fraction = false;
        for (int i = raw.startsWith("-") ? 1 : 0; i < raw.length(); i++) {
            char at = raw.charAt(i);
            if (at >= '0' && at <= '9') {
                digits++;
            } else if (at == '.' && !fraction) {
                fraction = true;
            } else {
                return false;
            }
        }
        return digits > 0;
    }
}
