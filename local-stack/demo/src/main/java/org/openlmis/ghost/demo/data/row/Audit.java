package org.openlmis.ghost.demo.data.row;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote a v2 row and when; some authors never existed and some times were never written. */
public final class Audit {

    /** The columns nearly every v2 table ends with. */
    public static final List<String> COLUMNS =
            List.of("createdby", "createddate", "modifiedby", "modifieddate");

    /** With a zone, which counts in the few columns that have one and is ignored in the others. */
    private static final OffsetDateTime FIRST =
            OffsetDateTime.of(2014, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final int MINUTES_OF_YEARS = 8 * 365 * 24 * 60;
    private static final int NOBODY = 99_999;

    private Audit() {}

    /** Values of these columns. */
    public static List<@Nullable Object> values(Dice dice) {
        return values(dice, dice.unless(0.001, date(dice)));
    }

    /** Values of a row that came about and was last changed then, as far as v2 remembers. */
    public static List<@Nullable Object> values(Dice dice, Temporal created, Temporal changed) {
        List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
        values.add(author(dice));
        values.add(dice.unless(0.001, created));
        values.add(author(dice));
        values.add(dice.unless(0.001, changed));
        return values;
    }

    /** Values of a row that lost its date. */
    static List<@Nullable Object> undated(Dice dice) {
        return values(dice, null);
    }

    /** When some row was written, to the microsecond. */
    public static OffsetDateTime date(Dice dice) {
        return FIRST.plusMinutes(dice.between(0, MINUTES_OF_YEARS))
                .plusNanos(1_000L * dice.between(0, 59_999_999));
    }

    private static List<@Nullable Object> values(Dice dice, @Nullable OffsetDateTime created) {
        OffsetDateTime changed = created == null ? date(dice) : created;
        List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
        values.add(author(dice));
        values.add(created);
        values.add(author(dice));
        values.add(dice.unless(0.01, changed.plusMinutes(dice.between(0, 500_000))));
        return values;
    }

    private static @Nullable Integer author(Dice dice) {
        return dice.hits(0.005) ? Integer.valueOf(NOBODY) : dice.unless(0.2, dice.between(1, 40));
    }
}
