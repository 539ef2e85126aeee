package org.openlmis.ghost.backfill;

import org.openlmis.ghost.backfill.command.BackfillCommand;

/** The process: one command, one exit code. */
public final class BackfillJobsApplication {

    private BackfillJobsApplication() {}

    public static void main(String[] arguments) {
        System.exit(BackfillCommand.execute(arguments));
    }
}
