package org.openlmis.ghost.backfill.throttle;

/**
 * A worker that waits for the throttle, in whatever process.
 *
 * @param execution id of the job execution
 * @param worker its step, such as {@code worker:2}
 * @param detail in the operator's words
 */
public record WaitingWorker(
        String entity, long execution, String worker, Wait.Brake brake, String detail) {}
