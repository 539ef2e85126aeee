package org.openlmis.ghost.demo.console;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what the demo does, with the seconds since it began. Thread-safe. */
public final class Narrator {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    /** Tells it there; the demo begins now. */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Prints one line. */
    public void say(String text, Object... arguments) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.println(
                String.format(Locale.ROOT, "%6.1f s  ", seconds)
                        + String.format(Locale.ROOT, text, arguments));
        out.flush();
    }

    /** Where it is told. */
    public PrintStream out() {
        return out;
    }
}
