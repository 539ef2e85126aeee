package org.openlmis.ghost.backfill.server.execution;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.problem.ProblemException;

/**
 * Why something cannot be done with an execution now: shown with the disabled action, and told to
 * those who try nevertheless.
 *
 * @param code what scripts can tell apart
 * @param reason with what would change it
 * @param execution the execution that is in the way; null if it is not another
 */
record Obstacle(String code, String reason, @Nullable Long execution) {

    static Obstacle of(String code, String reason) {
        return new Obstacle(code, reason, null);
    }

    /** Told to who tried it with this execution. */
    ProblemException problem(long tried) {
        return ProblemException.conflict(
                        code,
                        reason,
                        "GET %s tells what can be done".formatted(ExecutionView.href(tried)))
                .with("execution", execution)
                .with("href", execution == null ? null : ExecutionView.href(execution));
    }
}
