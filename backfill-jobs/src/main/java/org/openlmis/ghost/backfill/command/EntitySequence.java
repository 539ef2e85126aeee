package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.function.Function;
import org.openlmis.ghost.backfill.report.Outcome;
import org.openlmis.ghost.backfill.report.Printer;
import org.openlmis.ghost.backfill.start.ExitCode;

/** Entities one after the other, until all are done or one is not. */
record EntitySequence(List<String> entities, Printer printer) {

    /**
     * Executes each, and tells what became of it.
     *
     * @param execution returns when the entity's execution has ended
     * @return the exit code
     */
    int execute(Function<String, Outcome> execution) {
        for (String entity : entities) {
            Outcome outcome = execution.apply(entity);
            if (!outcome.isWell()) {
                printer.complain(outcome.text(), outcome);
                return ExitCode.FAILED;
            }
            printer.tell(outcome.text(), outcome);
        }
        return ExitCode.COMPLETED;
    }
}
