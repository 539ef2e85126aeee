package org.openlmis.ghost.backfill.server.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What nobody expected: the log has all of it, the caller a number to find it by, since messages of
 * programs and databases show what is none of the caller's business.
 */
final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final int DIGITS = 8;

    private Incident() {}

    /**
     * Logs the failure, and tells of it.
     *
     * @param detail what happened, without the failure's own words
     */
    static ProblemException of(String code, String detail, @Nullable Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, DIGITS);
        log.error("incident={} code={} {}", number, code, detail, failure);
        return new ProblemException(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        code,
                        detail,
                        "search the server's log for incident=" + number)
                .with("incident", number);
    }

    /** A failure that nobody has a code for. */
    static ProblemException at(String method, String path, @Nullable Throwable failure) {
        return of("INTERNAL_ERROR", "the server failed at %s %s".formatted(method, path), failure);
    }
}
