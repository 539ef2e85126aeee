package org.openlmis.ghost.backfill.report;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what a command has to say: texts for people, or documents for scripts, one a line.
 * Complaints reach standard error either way.
 */
public final class Printer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isJson;

    public Printer(PrintWriter out, PrintWriter err, boolean isJson) {
        this.out = out;
        this.err = err;
        this.isJson = isJson;
    }

    /** Says the same to people and to scripts. */
    public void tell(String text, Object document) {
        print(out, isJson ? JSON.writeValueAsString(document) : text);
    }

    /** Says what went wrong. */
    public void complain(String text, Object document) {
        print(err, text);
        if (isJson) {
            print(out, JSON.writeValueAsString(document));
        }
    }

    /** Says how far something is, which only people want to know. */
    public void mention(String text) {
        if (!isJson) {
            print(out, text);
        }
    }

    private static void print(PrintWriter writer, String line) {
        writer.println(line);
        writer.flush();
    }
}
