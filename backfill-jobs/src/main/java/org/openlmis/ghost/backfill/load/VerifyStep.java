package org.openlmis.ghost.backfill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.verify.Difference;
import org.openlmis.ghost.verify.EntityReport;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * Verifies the entity, and those that waited for it. Equal makes an entity SYNCED; differences
 * leave it FILLED and are reported, which is no failure of the load: the operator decides.
 *
 * <p>An entity that looks up rows of others is only right when they are loaded, too, and look-ups
 * may go in circles: it is verified at the end of the job that loads the last of them.
 */
final class VerifyStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(VerifyStep.class);
    private static final Set<String> LOADED = Set.of("FILLED", "SYNCED");

    private final Verification verification;

    VerifyStep(String entity, StepTools tools, Verification verification) {
        super("verify", entity, tools);
        this.verification = verification;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        generation(step);
        Map<String, String> states =
                ghost().entities().all().stream()
                        .collect(Collectors.toMap(EntityStatus::name, EntityStatus::state));
        Set<String> missing = notLoaded(entity(), states);
        List<String> results = new ArrayList<>();
        if (missing.isEmpty()) {
            results.addAll(verify(entity(), step));
        } else {
            results.add("verified when loaded as well: " + String.join(", ", missing));
        }
        for (String waiting : waitingForThis(states)) {
            results.addAll(verify(waiting, step));
        }
        if (!results.isEmpty()) {
            step.setExitStatus(
                    new ExitStatus(ExitStatus.COMPLETED.getExitCode(), String.join("; ", results)));
        }
    }

    /** Those an entity looks up that were never loaded. */
    private Set<String> notLoaded(String entity, Map<String, String> states) {
        Set<String> missing = new TreeSet<>(ghost().catalogue().lookedUpBy(entity));
        missing.removeIf(other -> LOADED.contains(states.get(other)));
        return missing;
    }

    private List<String> waitingForThis(Map<String, String> states) {
        return ghost().catalogue().entityNames().stream()
                .filter(other -> "FILLED".equals(states.get(other)) && !other.equals(entity()))
                .filter(other -> ghost().catalogue().lookedUpBy(other).contains(entity()))
                .filter(other -> notLoaded(other, states).isEmpty())
                .toList();
    }

    /** What differs, empty if nothing does. */
    private List<String> verify(String entity, StepExecution step) throws JobInterruptedException {
        checkpoint().pass(step);
        Generation generation = ghost().generations().current(entity);
        EntityReport report = report(entity, step);
        if (entity.equals(entity())) {
            step.setReadCount(report.rows());
            step.setProcessSkipCount(report.differing());
        }
        if (report.isEqual()) {
            ghost().generations().verified(generation);
            return List.of();
        }
        LogField.ENTITY.run(entity, () -> tell(generation, report));
        return List.of(
                "not verified: %d of %d rows differ, %d roots did not settle; see verify --entity=%s"
                        .formatted(report.differing(), report.rows(), report.unsettled(), entity));
    }

    /** One line for each difference that the report names. */
    private static void tell(Generation generation, EntityReport report) {
        LogField.GENERATION.run(
                generation.number(),
                () -> report.differences().forEach(each -> tell(generation.entity(), each)));
    }

    private static void tell(String entity, Difference difference) {
        LogField.ROOT_KEY.run(
                difference.rootKey(), () -> log.warn("{}: {}", entity, difference.text()));
    }

    private EntityReport report(String entity, StepExecution step) {
        return verification
                .verify(
                        List.of(entity),
                        VerificationOptions.defaults(),
                        (name, roots, rows, suspects) -> step.setReadCount(rows))
                .entities()
                .get(0);
    }
}
