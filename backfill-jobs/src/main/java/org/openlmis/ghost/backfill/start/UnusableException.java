package org.openlmis.ghost.backfill.start;

/** Arguments, configuration or a database do not allow a command to begin. */
public final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message is one line that names the setting and the remedy. */
    public UnusableException(String message) {
        super(message);
    }
}
