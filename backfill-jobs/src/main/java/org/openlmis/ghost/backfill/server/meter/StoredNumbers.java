package org.openlmis.ghost.backfill.server.meter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.throttle.WaitingWorker;
import org.openlmis.ghost.backfill.throttle.WaitingWorkers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is counted in schema ghost and not part of an entity's status. Thread-safe. */
final class StoredNumbers {

    /** Of all generations, so that the numbers never fall. */
    private static final String COUNT_ROWS =
            """
            select entity, lower(driver) as driver, outcome, sum(rows)::bigint as rows
              from ghost.entity_count cross join lateral (values
                   ('read', read), ('written', written), ('unchanged', unchanged), ('skipped', skipped)
                   ) as counted (outcome, rows)
             group by entity, driver, outcome""";

    private static final String COUNT_RETAKEN =
            """
            select entity, sum(greatest(attempts - 1, 0))::bigint as times
              from ghost.chunk group by entity""";

    private static final String COUNT_DEAD_LETTERS =
            "select count(*) from ghost.dead_letter where state in ('NEW', 'RETRY')";

    private static final String COUNT_DRIFT =
            """
            select sides.side, count(finding.id) as findings
              from (values ('V2'), ('V3')) as sides (side)
              left join ghost.drift_finding finding
                on finding.side = sides.side and finding.resolved_at is null
             group by sides.side""";

    /** What a verification of all entities tells of one of them is kept as that entity's. */
    private static final String COUNT_FAILED_VERIFICATIONS =
            """
            select name as entity, count(verification.subject) as failed
              from ghost.entity left join ghost.verification
                on subject = name and not equal
               and (verified_at is null or verified_at < finished_at)
             group by name
            union all
            select '*', least(count(*), 1)
              from ghost.verification, jsonb_array_elements(report -> 'entities') part
             where subject = '*' and (part ->> 'differing')::bigint > 0
               and part ->> 'entity' not in (select name from ghost.entity)""";

    private static final String FIND_OLDEST_DIRTY =
            """
            select marked_at from ghost.dirty_root where state = 'DIRTY'
             order by marked_at limit 1""";

    private final JdbcClient target;
    private final WaitingWorkers waiting;

    StoredNumbers(JdbcClient target) {
        this.target = target;
        this.waiting = new WaitingWorkers(target);
    }

    /** Rows of an entity with one outcome, by one driver. */
    record Rows(String entity, String driver, String outcome, long rows) {}

    /** Something counted under one name. */
    record Count(String name, long count) {}

    List<Rows> rows() {
        return target.sql(COUNT_ROWS)
                .query(
                        (row, number) ->
                                new Rows(
                                        row.getString("entity"),
                                        row.getString("driver"),
                                        row.getString("outcome"),
                                        row.getLong("rows")))
                .list();
    }

    List<Count> retaken() {
        return counts(COUNT_RETAKEN);
    }

    /** By entity 1 or 0, and the same for all of them together. */
    List<Count> verificationsFailed() {
        return counts(COUNT_FAILED_VERIFICATIONS);
    }

    List<Count> drift() {
        return counts(COUNT_DRIFT);
    }

    List<WaitingWorker> waiting() {
        return waiting.all();
    }

    long deadLetters() {
        return target.sql(COUNT_DEAD_LETTERS).query(Long.class).single();
    }

    /** Since when the oldest dirty root is dirty; null if there is none. */
    @Nullable Instant oldestDirty() {
        return target.sql(FIND_OLDEST_DIRTY)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private List<Count> counts(String query) {
        return target.sql(query)
                .query((row, number) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }
}
