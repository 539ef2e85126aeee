package org.openlmis.ghost.backfill.server.verification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies entities in the background, one at a time, and keeps the last report of each in the
 * target. What runs is known to this process only: a restart ends it. Thread-safe.
 */
public final class Verifications {

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);

    private static final String KEEP =
            """
            insert into ghost.verification (entity, started_at, finished_at, equal, report)
            values (:entity, :started, :finished, :equal, :report::jsonb)
            on conflict (entity) do update
               set started_at = excluded.started_at, finished_at = excluded.finished_at,
                   equal = excluded.equal, report = excluded.report
            """;

    private static final String FIND =
            "select report::text from ghost.verification where entity = ?";

    private final Ghost ghost;
    private final Verification verification;
    private final JdbcClient target;
    private final Executor executor;
    private final Clock clock;
    private final Map<String, VerificationView> latest = new ConcurrentHashMap<>();

    Verifications(
            Ghost ghost,
            Verification verification,
            JdbcClient target,
            Executor executor,
            Clock clock) {
        this.ghost = ghost;
        this.verification = verification;
        this.target = target;
        this.executor = executor;
        this.clock = clock;
    }

    /** Whether one of this entity is not over. */
    public boolean isRunning(String entity) {
        VerificationView view = latest.get(entity);
        return view != null && view.isRunning();
    }

    /** Begins in the background, or is a conflict if one of this entity is not over. */
    public synchronized void start(String entity) {
        if (isRunning(entity)) {
            throw ProblemException.conflict(
                    "ALREADY_VERIFYING",
                    "a verification of %s is running".formatted(entity),
                    "read GET /api/v1/entities/%s/verification".formatted(entity));
        }
        VerificationView begun = VerificationView.running(clock.instant());
        latest.put(entity, begun);
        executor.execute(() -> run(entity, begun));
    }

    private void run(String entity, VerificationView begun) {
        try {
            Generation generation = ghost.generations().current(entity);
            VerificationReport report =
                    verification.verify(
                            List.of(entity),
                            VerificationOptions.defaults(),
                            (name, roots, rows, suspects) ->
                                    latest.put(entity, begun.at(roots, rows, suspects)));
            keep(entity, report);
            if (report.equal()) {
                ghost.generations().verified(generation);
            }
            latest.remove(entity);
        } catch (RuntimeException e) {
            LogField.ENTITY.run(
                    entity,
                    () -> log.warn("entity={} is not verified: {}", entity, Causes.message(e)));
            latest.put(entity, begun.failed(Causes.message(e)));
        }
    }

    private void keep(String entity, VerificationReport report) {
        target.sql(KEEP)
                .param("entity", entity)
                .param("started", OffsetDateTime.ofInstant(report.startedAt(), ZoneOffset.UTC))
                .param("finished", OffsetDateTime.ofInstant(report.finishedAt(), ZoneOffset.UTC))
                .param("equal", report.equal())
                .param("report", report.json())
                .update();
    }

    /** What goes on, and the last report. */
    public VerificationView view(String entity) {
        Optional<String> report = target.sql(FIND).param(entity).query(String.class).optional();
        VerificationView view = latest.getOrDefault(entity, VerificationView.NONE);
        return report.map(JsonMapper.shared()::readTree).map(view::with).orElse(view);
    }
}
