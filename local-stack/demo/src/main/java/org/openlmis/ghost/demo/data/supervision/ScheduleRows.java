package org.openlmis.ghost.demo.data.supervision;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes schedules and their periods, without gaps, each until the last second of its last day. */
final class ScheduleRows {

    private static final int FIRST_YEAR = 2020;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private final Sink sink;
    private int period;

    ScheduleRows(Sink sink) {
        this.sink = sink;
    }

    void write(int years) throws SQLException {
        schedules();
        String name = "processing_periods";
        Dice dice = sink.dice(name);
        try (AuditedTable table =
                sink.audited(
                        dice,
                        name,
                        "id",
                        "scheduleid",
                        "name",
                        "description",
                        "startdate",
                        "enddate",
                        "numberofmonths")) {
            for (Schedule schedule : Schedule.ALL) {
                writePeriods(table, schedule, years, dice);
            }
        }
    }

    private void schedules() throws SQLException {
        String name = "processing_schedules";
        Dice dice = sink.dice(name);
        try (AuditedTable table = sink.audited(dice, name, "id", "code", "name", "description")) {
            for (Schedule schedule : Schedule.ALL) {
                table.row(
                        schedule.id(),
                        schedule.code(),
                        schedule.name(),
                        dice.unless(0.5, "Every %d months".formatted(schedule.months())));
            }
        }
    }

    private void writePeriods(AuditedTable table, Schedule schedule, int years, Dice dice)
            throws SQLException {
        LocalDate start = LocalDate.of(FIRST_YEAR, schedule.firstMonth(), 1);
        for (int i = 0; i < 12 * years / schedule.months(); i++) {
            LocalDate next = start.plusMonths(schedule.months());
            LocalDateTime end = next.atStartOfDay().minusSeconds(1);
            table.row(
                    ++period,
                    schedule.id(),
                    name(start, end.toLocalDate(), i),
                    dice.unless(0.7, "Période " + (i + 1)),
                    start.atStartOfDay(),
                    end,
                    length(schedule, i));
            start = next;
        }
    }

    private static String name(LocalDate first, LocalDate last, int position) {
        String name = MONTH.format(first);
        if (!MONTH.format(last).equals(name)) {
            name += " - " + MONTH.format(last);
        }
        return position == 4 ? name + " " : name;
    }

    /** Two lengths are wrong in the laboratory's schedule: one was never set, one is another. */
    private static @Nullable Integer length(Schedule schedule, int position) {
        if (schedule.equals(Schedule.LABORATORY) && position < 2) {
            return position == 0 ? null : Integer.valueOf(2);
        }
        return schedule.months();
    }
}
