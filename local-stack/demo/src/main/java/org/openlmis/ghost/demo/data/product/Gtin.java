package org.openlmis.ghost.demo.data.product;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;

/** Trade item numbers as v2 has them: mostly none, some right, some mistyped, some used twice. */
final class Gtin {

    private static final String USED_TWICE = withCheckDigit("0601234500001");

    private Gtin() {}

    /** The number of a product, at most 14 characters. */
    static @Nullable String of(int product, Dice dice) {
        return switch (product) {
            case 7 -> withCheckDigit("0601234567890").substring(0, 13) + "x";
            case 8, 9 -> USED_TWICE;
            case 10 -> "GTIN-10";
            case 11 -> withCheckDigit("501234567890");
            case 12 -> withCheckDigit("4012345");
            case 13 -> " " + withCheckDigit("60123456001") + " ";
            case 14 -> oneOff(withCheckDigit("0601234500014"));
            default -> dice.unless(0.7, withCheckDigit("0%012d".formatted(60_000_000L + product)));
        };
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 1 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String oneOff(String gtin) {
        int last = gtin.length() - 1;
        return gtin.substring(0, last) + (gtin.charAt(last) - '0' + 1) % 10;
    }
}
