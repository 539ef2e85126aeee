package org.openlmis.ghost.demo.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;

/**
 * The states of all entities at one moment, as lines of text.
 *
 * @param zone of the times shown
 */
record StatusTable(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S");
    private static final String FORMAT = "%-33s %-8s %4s %9s %9s %10s %8s %12s %9s  %-10s";

    /** Headings, then a line per entity and one per trouble. */
    List<String> lines(List<EntityStatus> entities, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(headings());
        for (EntityStatus entity : entities) {
            lines.add(line(entity, now));
            troubles(entity).forEach(trouble -> lines.add("  " + trouble));
        }
        return lines;
    }

    static String headings() {
        return FORMAT.formatted(
                        "entity",
                        "state",
                        "gen",
                        "read",
                        "written",
                        "unchanged",
                        "waiting",
                        "quarantined",
                        "lag",
                        "settled")
                .stripTrailing();
    }

    String line(EntityStatus entity, Instant now) {
        return FORMAT.formatted(
                        entity.name(),
                        entity.halted() == null ? entity.state() : "HALTED",
                        entity.generation(),
                        number(entity.read()),
                        number(entity.written()),
                        number(entity.unchanged()),
                        number(entity.waiting()),
                        number(entity.quarantined()),
                        lag(entity.settledAt(), now),
                        settled(entity.settledAt()))
                .stripTrailing();
    }

    private static List<String> troubles(EntityStatus entity) {
        List<String> troubles = new ArrayList<>();
        if (entity.halted() != null) {
            troubles.add("halted: " + entity.halted());
        }
        if (entity.reloadRequired() != null) {
            troubles.add("reload required: " + entity.reloadRequired());
        }
        return troubles;
    }

    private static String lag(@Nullable Instant settled, Instant now) {
        if (settled == null) {
            return "-";
        }
        Duration lag = Duration.between(settled, now);
        return String.format(Locale.ROOT, "%.1f s", Math.max(0, lag.toMillis()) / 1000.0);
    }

    private String settled(@Nullable Instant settled) {
        return settled == null ? "-" : TIME.format(settled.atZone(zone));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
