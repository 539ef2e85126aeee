package org.openlmis.ghost.stream.poll;

/**
 * It is not known where the target database is in a partition: nothing was landed, ask it first.
 */
final class PositionUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionUnknownException(String message) {
        super(message, null, false, false);
    }
}
