package org.openlmis.ghost.demo.data.row;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Latitude and longitude: mostly both, sometimes none or one, now and then not on this planet. */
public final class Coordinates {

    private static final int SCALE = 5;

    private Coordinates() {}

    /** A pair of values, degrees with five decimals. */
    public static List<@Nullable Object> values(Dice dice) {
        if (dice.hits(0.1)) {
            return Arrays.asList(null, null);
        }
        if (dice.hits(0.01)) {
            return List.of(degrees(dice, 91, 900), degrees(dice, 181, 900));
        }
        return Arrays.asList(
                dice.unless(0.02, degrees(dice, -12, 5)), dice.unless(0.02, degrees(dice, 28, 41)));
    }

    private static BigDecimal degrees(Dice dice, int low, int high) {
        return BigDecimal.valueOf(dice.between(low * 100_000, high * 100_000), SCALE);
    }
}
