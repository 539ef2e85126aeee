package org.openlmis.ghost.backfill.server.pending;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.RootRetry;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators do about roots that mappings refuse. Thread-safe. */
public final class QuarantineActions {

    private static final String DISCARD =
            """
            update ghost.quarantine
               set discarded_at = clock_timestamp(), discarded_by = :by, discard_reason = :reason
             where (:entity::text is null or entity = :entity) and (:code::text is null or code = :code)
               and (:rootKey::text is null or root_key = :rootKey) and discarded_at is null
            """;

    private final RootRetry retry;
    private final JdbcClient target;

    QuarantineActions(RootRetry retry, JdbcClient target) {
        this.retry = retry;
        this.target = target;
    }

    /**
     * Has roots derived again, by the streaming consumer within a second; a single root that was
     * discarded is recalled by that.
     *
     * @return how many; those of a code that were discarded are left alone
     * @throws ProblemException if it is none
     */
    public long retry(Selection which) {
        long dirty = retry.quarantined(which.entity(), which.code(), which.rootKey());
        return requireSome(dirty, which);
    }

    /**
     * Accepts that roots are not derived: they stay quarantined and counted, but are not shown any
     * more, until an event changes them or they are refused for another reason.
     *
     * @return how many
     * @throws ProblemException if it is none
     */
    public long discard(Selection which, Reason reason) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("entity", which.entity());
        parameters.put("code", which.code());
        parameters.put("rootKey", which.rootKey());
        parameters.put("by", reason.by());
        parameters.put("reason", reason.text());
        return requireSome(target.sql(DISCARD).params(parameters).update(), which);
    }

    private static long requireSome(long roots, Selection which) {
        if (roots == 0) {
            throw ProblemException.conflict(
                    "NOT_QUARANTINED",
                    "no quarantined root is meant by entity=%s code=%s rootKey=%s"
                            .formatted(which.entity(), which.code(), which.rootKey()),
                    "look at GET /api/v1/quarantine, it may be healed by now");
        }
        return roots;
    }
}
