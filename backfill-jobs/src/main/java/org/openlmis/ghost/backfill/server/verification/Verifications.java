package org.openlmis.ghost.backfill.server.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.verify.EntityReport;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Verifies in the background, one entity or all of them, one request at a time, and keeps the last
 * report of each in the target. What runs is known to this process only: a restart ends it.
 * Thread-safe.
 */
public final class Verifications {

    /** Names the verification of all entities, with what only all of them together show. */
    public static final String ALL = "*";

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);

    private final Ghost ghost;
    private final Verification verification;
    private final KeptReports reports;
    private final Executor executor;
    private final Clock clock;
    private final Map<String, VerificationView> latest = new ConcurrentHashMap<>();

    Verifications(
            Ghost ghost,
            Verification verification,
            KeptReports reports,
            Executor executor,
            Clock clock) {
        this.ghost = ghost;
        this.verification = verification;
        this.reports = reports;
        this.executor = executor;
        this.clock = clock;
    }

    /** Whether one of this name is not over. */
    public boolean isRunning(String name) {
        VerificationView view = latest.get(name);
        return view != null && view.isRunning();
    }

    /**
     * Begins in the background, or is a conflict if one of this name is not over.
     *
     * @param name of an entity, or {@link #ALL}
     */
    public synchronized void start(String name) {
        if (isRunning(name)) {
            throw ProblemException.conflict(
                    "ALREADY_VERIFYING",
                    "a verification of %s is running".formatted(isAll(name) ? "everything" : name),
                    "read GET /api/v1/entities%s/verification"
                            .formatted(isAll(name) ? "" : "/" + name));
        }
        VerificationView begun = VerificationView.running(clock.instant());
        latest.put(name, begun);
        executor.execute(() -> run(name, begun));
    }

    private static boolean isAll(String name) {
        return name.equals(ALL);
    }

    private void run(String name, VerificationView begun) {
        List<String> entities = isAll(name) ? ghost.catalogue().entityNames() : List.of(name);
        try {
            Map<String, Generation> generations =
                    entities.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(), ghost.generations()::current));
            VerificationReport report =
                    verification.verify(
                            entities,
                            VerificationOptions.defaults(),
                            (entity, roots, rows, suspects) ->
                                    latest.put(name, begun.at(entity, roots, rows, suspects)));
            if (isAll(name)) {
                reports.keep(name, report);
            }
            report.entities().forEach(each -> conclude(each, generations, report));
            latest.remove(name);
        } catch (RuntimeException e) {
            LogField.ENTITY.run(
                    name, () -> log.warn("entity={} is not verified: {}", name, Causes.message(e)));
            latest.put(name, begun.failed(Causes.message(e)));
        }
    }

    /** What was found of an entity is its last report, whether or not it was asked for alone. */
    private void conclude(
            EntityReport found, Map<String, Generation> generations, VerificationReport whole) {
        Generation generation = generations.get(found.entity());
        if (generation == null) {
            return;
        }
        reports.keep(
                found.entity(),
                new VerificationReport(
                        whole.startedAt(), whole.finishedAt(), found.isEqual(), List.of(found)));
        if (found.isEqual()) {
            ghost.generations().verified(generation);
        }
    }

    /** What goes on, and the last report. */
    public VerificationView view(String name) {
        Optional<JsonNode> report = reports.find(name);
        VerificationView view = latest.getOrDefault(name, VerificationView.NONE);
        return report.map(view::with).orElse(view);
    }
}
