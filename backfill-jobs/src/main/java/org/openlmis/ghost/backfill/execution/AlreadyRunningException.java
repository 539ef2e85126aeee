package org.openlmis.ghost.backfill.execution;

import org.jspecify.annotations.Nullable;

/** Another execution of the entity is alive; nothing was started. */
public final class AlreadyRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long execution;

    AlreadyRunningException(String entity, String owner, @Nullable Long execution) {
        super(
                "%s is already being executed by %s; wait until it ends, or stop that process"
                        .formatted(entity, owner));
        this.execution = execution;
    }

    /** The execution that is alive; null if that is not known yet. */
    public @Nullable Long execution() {
        return execution;
    }
}
