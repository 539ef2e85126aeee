package org.openlmis.ghost.apply;

/** Nothing is cleared now; the message says what has to end first. */
public final class ClearingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClearingRefusedException(String message) {
        super(message);
    }
}
