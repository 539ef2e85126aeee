package org.openlmis.ghost.backfill.server.entity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.verification.VerificationSummary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is stored about entities beyond their status; a statement for all of them. */
final class EntityFacts {

    private static final String FIND_FACTS =
            """
            select e.name, e.opened_at, e.filled_at, e.verified_at, l.job_execution_id as running_execution,
                   coalesce((select extract(epoch from clock_timestamp() - min(d.marked_at)) from ghost.dirty_root d
                              where d.entity = e.name and d.state = 'DIRTY'), 0)::float8 as oldest_dirty,
                   v.finished_at as compared_at, v.equal,
                   (v.report -> 'entities' -> 0 ->> 'differing')::bigint as differing
              from ghost.entity e
              left join ghost.execution_lease l on l.entity = e.name and l.lease_until >= clock_timestamp()
              left join ghost.verification v on v.subject = e.name
            """;

    private static final String FIND_DRIFT =
            """
            select entity, side, code, table_name, column_name, expected, actual, remedy, blocking, found_at
              from ghost.drift_finding
             where resolved_at is null
             order by entity, blocking desc, id
            """;

    private final JdbcClient target;

    EntityFacts(JdbcClient target) {
        this.target = target;
    }

    /** One entity; names as in {@link EntityView}. */
    record Facts(
            String name,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime filledAt,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable Long runningExecution,
            double oldestDirty,
            @Nullable OffsetDateTime comparedAt,
            @Nullable Boolean equal,
            @Nullable Long differing) {

        /** Of an entity that was prepared only now. */
        static final Facts NONE = new Facts("", null, null, null, null, 0, null, null, null);

        @Nullable VerificationSummary verification() {
            Instant at = instant(comparedAt);
            return at == null
                    ? null
                    : new VerificationSummary(
                            at, Boolean.TRUE.equals(equal), differing == null ? 0 : differing);
        }
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    Map<String, Facts> byEntity() {
        return target.sql(FIND_FACTS).query(Facts.class).list().stream()
                .collect(Collectors.toMap(Facts::name, Function.identity()));
    }

    /** Findings that are open, by entity; entities without any are absent. */
    Map<String, List<DriftFinding>> driftByEntity() {
        return target.sql(FIND_DRIFT).query(DriftFinding.class).list().stream()
                .collect(Collectors.groupingBy(DriftFinding::entity));
    }
}
