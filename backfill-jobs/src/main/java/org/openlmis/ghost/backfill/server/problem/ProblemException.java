package org.openlmis.ghost.backfill.server.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be done, with a code that scripts can tell apart, and what to do. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> WHERE_TO_LOOK =
            Map.of(
                    "ENTITY", "choose one of GET /api/v1/entities",
                    "JOB", "choose one of GET /api/v1/jobs",
                    "EXECUTION", "choose one of GET /api/v1/executions",
                    "ROOT", "look for its key in v2; a row that v2 has is landed by the next load",
                    "ACTION", "choose one of the resource's actions");

    private final HttpStatus status;
    private final String code;
    private final String remedy;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /**
     * @param code stable, in capitals
     * @param detail what is wrong, with the value that was given
     * @param remedy what to do instead
     */
    public ProblemException(HttpStatus status, String code, String detail, String remedy) {
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
                "there is no such %s: %s".formatted(kind, name),
                WHERE_TO_LOOK.getOrDefault(kind, "choose one that the resource above it lists"));
    }

    /** Not now: something has to change first. */
    public static ProblemException conflict(String code, String detail, String remedy) {
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
        detail.setProperty("remedy", remedy);
        more.forEach(detail::setProperty);
        return detail;
    }
}
