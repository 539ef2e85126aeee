package org.openlmis.ghost.backfill.execution;

/** There is no execution of the entity that could go on; nothing was started. */
public final class NothingToRestartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToRestartException(String entity, String why) {
        super("%s cannot be restarted: %s; use run --entity=%1$s".formatted(entity, why));
    }
}
