package org.openlmis.ghost.backfill.server.pending;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators do about events that could not be landed. Thread-safe. */
public final class DeadLetterActions {

    /** One that was discarded is recalled only by its id. */
    private static final String RETRY =
            """
            update ghost.dead_letter set state = 'RETRY', resolved_at = null, resolved_by = :by, resolution = null
             where (:id::bigint is null or id = :id) and (:code::text is null or code = :code)
               and (state = 'NEW' or (state = 'DISCARDED' and :id::bigint is not null))
            """;

    private static final String DISCARD =
            """
            update ghost.dead_letter set state = 'DISCARDED', resolved_at = clock_timestamp(),
                   resolved_by = :by, resolution = :reason
             where (:id::bigint is null or id = :id) and (:code::text is null or code = :code) and state = 'NEW'
            """;

    private final JdbcClient target;

    DeadLetterActions(JdbcClient target) {
        this.target = target;
    }

    /**
     * Has letters landed again by a streaming consumer, one running or the next one started; what
     * became of each is told in the list.
     *
     * @param id null for all of the code
     * @param code null for one letter
     * @param by who wants it, null if nobody is logged in
     * @return how many
     * @throws ProblemException if it is none
     */
    public long retry(@Nullable Long id, @Nullable String code, @Nullable String by) {
        return update(RETRY, id, code, by, null);
    }

    /**
     * Gives letters up for good; what v2 changed by them is in v3 only after the entity's next
     * generation.
     *
     * @param id null for all of the code
     * @param code null for one letter
     * @return how many
     * @throws ProblemException if it is none
     */
    public long discard(@Nullable Long id, @Nullable String code, Reason reason) {
        return update(DISCARD, id, code, reason.by(), reason.text());
    }

    private long update(
            String sql,
            @Nullable Long id,
            @Nullable String code,
            @Nullable String by,
            @Nullable String reason) {
        if (id == null && code == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "NOTHING_SELECTED",
                    "neither one dead letter nor all of a code are named",
                    "give id, or code");
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("code", code);
        parameters.put("by", by);
        parameters.put("reason", reason);
        long letters = target.sql(sql).params(parameters).update();
        if (letters == 0) {
            throw ProblemException.conflict(
                    "NO_OPEN_DEAD_LETTER",
                    "no open dead letter is meant by id=%s code=%s".formatted(id, code),
                    "look at GET /api/v1/dead-letters, it may have landed by now");
        }
        return letters;
    }
}
