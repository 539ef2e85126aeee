package org.openlmis.ghost.backfill.execution;

/** Another execution of the entity is alive; nothing was started. */
public final class AlreadyRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunningException(String entity, String owner) {
        super(
                "%s is already being executed by %s; wait until it ends, or stop that process"
                        .formatted(entity, owner));
    }
}
