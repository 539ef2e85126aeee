package org.openlmis.ghost.backfill.command;

/** Arguments, configuration or a database do not allow a command to begin. */
final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message is one line that names the setting and the remedy. */
    UnusableException(String message) {
        super(message);
    }
}
