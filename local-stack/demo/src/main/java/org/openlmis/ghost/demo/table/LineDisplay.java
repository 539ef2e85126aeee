package org.openlmis.ghost.demo.table;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.apply.EntityStatus;

/** A log, to which a line is added for every entity whose rows or state changed. */
final class LineDisplay implements Display {

    private final StatusTable table;
    private final PrintStream out;
    private final Map<String, EntityStatus> shown = new HashMap<>();

    LineDisplay(StatusTable table, PrintStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void show(List<EntityStatus> entities, String footer, Instant now) {
        List<EntityStatus> changed = new ArrayList<>();
        for (EntityStatus entity : entities) {
            EntityStatus before = shown.put(entity.name(), entity);
            if (before == null || !isSame(before, entity)) {
                changed.add(entity);
            }
        }
        if (!changed.isEmpty()) {
            table.lines(changed, now).forEach(out::println);
            out.println(footer);
            out.flush();
        }
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A later time alone is no news. */
    private static boolean isSame(EntityStatus one, EntityStatus other) {
        return one.state().equals(other.state())
                && String.valueOf(one.halted()).equals(String.valueOf(other.halted()))
                && one.generation() == other.generation()
                && one.read() == other.read()
                && one.written() == other.written()
                && one.unchanged() == other.unchanged()
                && one.waiting() == other.waiting()
                && one.quarantined() == other.quarantined();
    }
}
