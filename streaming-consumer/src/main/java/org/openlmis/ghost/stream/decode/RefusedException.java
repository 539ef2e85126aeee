package org.openlmis.ghost.stream.decode;

/** Leaves the decoder's depths when a record cannot be landed; never leaves the decoder. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeadLetterCode code;

    RefusedException(DeadLetterCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Decoded.Refused refused() {
        return new Decoded.Refused(code, String.valueOf(getMessage()));
    }
}
