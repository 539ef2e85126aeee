package org.openlmis.ghost.backfill.server;

import org.springframework.http.HttpStatus;

/** A request that cannot be done, with a code that scripts can tell apart. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    private ProblemException(HttpStatus status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static ProblemException unknown(String kind, Object name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "UNKNOWN_" + kind, "there is no such " + kind + ": " + name);
    }

    static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
