package org.openlmis.ghost.backfill.remote;

/** An operations server did not do what it was asked, or did not answer. */
public final class RemoteRefusal extends RuntimeException {

    /** The server was not reached. */
    public static final int NO_ANSWER = 0;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * The message is one line with the remedy.
     *
     * @param status of HTTP, or {@link #NO_ANSWER}
     * @param code the problem's stable code
     */
    RemoteRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
