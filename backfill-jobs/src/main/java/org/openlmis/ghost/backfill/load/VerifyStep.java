package org.openlmis.ghost.backfill.load;

import org.openlmis.ghost.apply.Generation;
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

    private final EntityVerification verification;

    VerifyStep(String entity, Tools tools, EntityVerification verification) {
        super("verify", entity, tools);
        this.verification = verification;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        checkpoint().pass(step);
        Generation generation = generation(step);
        EntityVerification.Result result = verification.verify(entity());
        step.setReadCount(result.compared());
        step.setProcessSkipCount(result.count());
        if (result.isEqual()) {
            ghost().generations().verified(generation);
            return;
        }
        result.differences().forEach(difference -> log.warn("{}: {}", entity(), difference));
        step.setExitStatus(
                new ExitStatus(
                        ExitStatus.COMPLETED.getExitCode(),
                        "%d of %d rows differ".formatted(result.count(), result.compared())));
    }
}
