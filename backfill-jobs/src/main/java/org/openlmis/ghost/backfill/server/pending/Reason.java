package org.openlmis.ghost.backfill.server.pending;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Why somebody gives something up, for those who ask later.
 *
 * @param by who, null if nobody is logged in
 */
public record Reason(String text, @Nullable String by) {

    /** Throws ProblemException if the text is blank. */
    public Reason {
        if (text.isBlank()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "REASON_MISSING",
                    "discarding needs a reason",
                    "give reason=… for those who ask later");
        }
    }
}
