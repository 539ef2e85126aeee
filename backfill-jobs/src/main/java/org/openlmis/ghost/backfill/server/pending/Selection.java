package org.openlmis.ghost.backfill.server.pending;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/**
 * Which quarantined roots an action is about: one, or all of a rule (of one entity, or of any).
 *
 * @param rootKey null for all of the rule; else the entity is given as well
 */
public record Selection(@Nullable String entity, @Nullable String code, @Nullable String rootKey) {

    /** Throws ProblemException if it is neither one nor all of a rule. */
    public Selection {
        boolean isOne = entity != null && rootKey != null;
        if (!isOne && (code == null || rootKey != null)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "NOTHING_SELECTED",
                    "neither one root nor all of a code are named",
                    "give entity and rootKey, or code (and entity)");
        }
    }

    /** Where an action on one root is posted to. */
    static String href(String action, String entity, String rootKey) {
        return "/api/v1/quarantine/%s?entity=%s&rootKey=%s"
                .formatted(action, encoded(entity), encoded(rootKey));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
