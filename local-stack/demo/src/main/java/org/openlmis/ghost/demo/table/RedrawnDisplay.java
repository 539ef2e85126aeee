package org.openlmis.ghost.demo.table;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;

/** A terminal, on which each table replaces the one before. */
final class RedrawnDisplay implements Display {

    private static final String CLEAR_BELOW = "\033[J";
    private static final String DO_NOT_WRAP = "\033[?7l";
    private static final String WRAP = "\033[?7h";
    private static final String UP = "\033[%dA\r";

    private final StatusTable table;
    private final PrintStream out;
    private int drawn;

    RedrawnDisplay(StatusTable table, PrintStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void show(List<EntityStatus> entities, String footer, Instant now) {
        List<String> lines = new ArrayList<>(table.lines(entities, now));
        lines.add(footer);
        draw(lines);
    }

    @Override
    public void say(String line) {
        draw(List.of(line));
    }

    private void draw(List<String> lines) {
        String back = drawn == 0 ? "" : UP.formatted(drawn);
        out.print(DO_NOT_WRAP + back + CLEAR_BELOW + String.join("\n", lines) + "\n" + WRAP);
        out.flush();
        drawn = lines.size();
    }
}
