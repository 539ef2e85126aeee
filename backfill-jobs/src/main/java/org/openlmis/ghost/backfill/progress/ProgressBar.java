package org.openlmis.ghost.backfill.progress;

import java.io.PrintWriter;
import java.time.Duration;

/** A bar that is drawn over itself, for terminals. */
public final class ProgressBar implements ProgressDisplay {

    private static final int WIDTH = 24;
    private static final String TO_LINE_START = "\r";
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintWriter terminal;
    private boolean isDrawn;

    public ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public Duration period() {
        return Duration.ofMillis(250);
    }

    @Override
    public void show(Progress progress) {
        int filled = (int) (progress.share() * WIDTH);
        terminal.print(
                "%s[%s%s] %3d %% %s%s"
                        .formatted(
                                TO_LINE_START,
                                "#".repeat(filled),
                                "-".repeat(WIDTH - filled),
                                (int) (progress.share() * 100),
                                progress.text(),
                                CLEAR_REST));
        terminal.flush();
        isDrawn = true;
    }

    @Override
    public void end() {
        if (isDrawn) {
            terminal.println();
            terminal.flush();
            isDrawn = false;
        }
    }
}
