package org.openlmis.ghost.apply;

/**
 * Another consumer owns a partition now: nothing was landed; seek to the stored positions and go
 * on.
 */
public final class PositionLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionLostException(String message) {
        super(message);
    }
}
