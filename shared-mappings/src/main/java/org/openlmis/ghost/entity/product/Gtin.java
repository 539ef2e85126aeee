package org.openlmis.ghost.entity.product;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Text;

/** Knows which texts v3 takes as the GTIN of a trade item, and in which shape. */
final class Gtin {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final int LENGTH = 14;

    private Gtin() {}

    /** The 14 digits v3 holds, or null if v3 would refuse the text. */
    static @Nullable String padded(@Nullable String text) {
        String digits = Text.trimToNull(text);
        if (digits == null || !SHAPE.matcher(digits).matches()) {
            return null;
        }
        String padded = "0".repeat(LENGTH - digits.length()) + digits;
        return hasRightCheckDigit(padded) ? padded : null;
    }

    /** GS1: from the left every other digit counts threefold, and the sum ends in 0. */
    private static boolean hasRightCheckDigit(String padded) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = padded.charAt(i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0;
    }
}
