package org.openlmis.ghost.servers.process;

/** A local server did not do what it was told; the message carries the tail of its log. */
public final class ServerFailure extends RuntimeException {

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
