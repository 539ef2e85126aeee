package org.openlmis.ghost.backfill.command;

import org.openlmis.ghost.backfill.progress.ProgressBar;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.progress.ProgressLines;
import picocli.CommandLine;

/** Whether somebody watches, and what they get to see. */
final class Terminal {

    private final CommandLine console;

    Terminal(CommandLine console) {
        this.console = console;
    }

    /** A bar on a terminal, lines elsewhere. */
    ProgressDisplay display() {
        boolean isWatched = System.console() != null && System.getenv("TERM") != null;
        return isWatched
                ? new ProgressBar(console.getOut())
                : new ProgressLines(
                        line -> {
                            console.getOut().println(line);
                            console.getOut().flush();
                        });
    }
}
