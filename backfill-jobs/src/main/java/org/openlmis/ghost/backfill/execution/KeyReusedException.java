package org.openlmis.ghost.backfill.execution;

/** The key of a launch named another launch before; nothing was started. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException(long execution) {
        super(
                "the key already named the launch of execution %d, of another job or with other parameters"
                        .formatted(execution));
    }
}
