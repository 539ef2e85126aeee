package org.openlmis.ghost.demo.data;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote a v2 row and when; some authors never existed and some times were never written. */
final class Audit {

    static final List<String> COLUMNS =
            List.of("createdby", "createddate", "modifiedby", "modifieddate");

    private static final LocalDateTime FIRST = LocalDateTime.of(2014, 1, 1, 0, 0);
    private static final int MINUTES_OF_YEARS = 8 * 365 * 24 * 60;
    private static final int NOBODY = 99_999;

    private Audit() {}

    static List<@Nullable Object> values(Dice dice) {
        LocalDateTime created =
                FIRST.plusMinutes(dice.between(0, MINUTES_OF_YEARS))
                        .plusNanos(1_000L * dice.between(0, 59_999_999));
        List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
        values.add(author(dice));
        values.add(dice.unless(0.001, created));
        values.add(author(dice));
        values.add(dice.unless(0.01, created.plusMinutes(dice.between(0, 500_000))));
        return values;
    }

    private static @Nullable Integer author(Dice dice) {
        return dice.hits(0.005) ? Integer.valueOf(NOBODY) : dice.unless(0.2, dice.between(1, 40));
    }
}
