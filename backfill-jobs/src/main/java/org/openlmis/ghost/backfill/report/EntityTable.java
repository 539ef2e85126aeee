package org.openlmis.ghost.backfill.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.apply.EntityStatus;

/** What every entity is doing, as a table. */
public final class EntityTable {

    private static final String COLUMNS = "%-24s %-8s %-8s %4s %9s %12s %12s %12s %9s %12s";
    private static final String HEADINGS =
            COLUMNS.formatted(
                    "entity",
                    "state",
                    "desired",
                    "gen",
                    "chunks",
                    "read",
                    "written",
                    "unchanged",
                    "waiting",
                    "quarantined");

    private EntityTable() {}

    /** The table, a line for each entity and one for what keeps it from going on. */
    public static String text(List<EntityStatus> entities) {
        return Stream.concat(
                        Stream.of(HEADINGS),
                        entities.stream().map(entity -> line(entity) + notes(entity)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(EntityStatus entity) {
        return COLUMNS.formatted(
                entity.name(),
                entity.state(),
                entity.desired(),
                entity.generation(),
                entity.progress().done() + "/" + entity.progress().planned(),
                number(entity.read()),
                number(entity.written()),
                number(entity.unchanged()),
                number(entity.waiting()),
                number(entity.quarantined()));
    }

    private static String notes(EntityStatus entity) {
        StringBuilder notes = new StringBuilder();
        if (entity.halted() != null) {
            notes.append(System.lineSeparator()).append("  halted: ").append(entity.halted());
        }
        if (entity.reloadRequired() != null) {
            notes.append(System.lineSeparator())
                    .append("  reload required: ")
                    .append(entity.reloadRequired());
        }
        return notes.toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
