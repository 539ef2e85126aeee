package org.openlmis.ghost.apply;

/** Somebody else owns the chunk now, or its generation is over: nothing was landed. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String message) {
        super(message);
    }
}
