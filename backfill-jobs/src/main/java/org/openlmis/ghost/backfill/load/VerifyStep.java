package org.openlmis.ghost.backfill.load;

import java.util.List;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.verify.EntityReport;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * Verifies the entity. Equal makes it SYNCED; differences leave it FILLED and are reported, which
 * is no failure of the load: the operator decides.
 */
final class VerifyStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(VerifyStep.class);

    private final Verification verification;

    VerifyStep(String entity, StepTools tools, Verification verification) {
        super("verify", entity, tools);
        this.verification = verification;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        checkpoint().pass(step);
        Generation generation = generation(step);
        EntityReport report = report(step);
        step.setReadCount(report.rows());
        step.setProcessSkipCount(report.differing());
        if (report.isEqual()) {
            ghost().generations().verified(generation);
            return;
        }
        report.differences().forEach(difference -> log.warn("{}: {}", entity(), difference.text()));
        step.setExitStatus(
                new ExitStatus(
                        ExitStatus.COMPLETED.getExitCode(),
                        "not verified: %d of %d rows differ, %d roots did not settle; see verify --entity=%s"
                                .formatted(
                                        report.differing(),
                                        report.rows(),
                                        report.unsettled(),
                                        entity())));
    }

    private EntityReport report(StepExecution step) {
        return verification
                .verify(
                        List.of(entity()),
                        VerificationOptions.defaults(),
                        (entity, roots, rows, suspects) -> step.setReadCount(rows))
                .entities()
                .get(0);
    }
}
