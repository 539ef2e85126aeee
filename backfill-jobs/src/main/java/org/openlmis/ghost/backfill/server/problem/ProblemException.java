package org.openlmis.ghost.backfill.server.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be done, with a code that scripts can tell apart, and what to do. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final @Nullable String remedy;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /**
     * @param code stable, in capitals
     * @param detail what is wrong, with the value that was given
     * @param remedy what to do instead; null where the detail says it all
     */
    public ProblemException(
            HttpStatus status, String code, String detail, @Nullable String remedy) {
        super(detail);
        this.status = status;
        this.code = code;
        this.remedy = remedy;
    }

    /** Not found: {@code UNKNOWN_<kind>}. */
    public static ProblemException unknown(String kind, Object name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_" + kind,
                "there is no such " + kind + ": " + name,
                null);
    }

    /** Not now: something has to change first. */
    public static ProblemException conflict(String code, String detail, @Nullable String remedy) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail, remedy);
    }

    /** Never: the request itself is wrong. */
    public static ProblemException invalid(String code, String detail, String remedy) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail, remedy);
    }

    /** Adds what the problem is about, such as an execution; null adds nothing. */
    public ProblemException with(String name, @Nullable Object value) {
        if (value != null) {
            more.put(name, value);
        }
        return this;
    }

    public ProblemDetail detail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, getMessage());
        detail.setProperty("code", code);
        if (remedy != null) {
            detail.setProperty("remedy", remedy);
        }
        more.forEach(detail::setProperty);
        return detail;
    }
}
