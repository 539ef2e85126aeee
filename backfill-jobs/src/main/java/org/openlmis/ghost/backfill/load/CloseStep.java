package org.openlmis.ghost.backfill.load;

import java.time.Duration;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.rights.RightAssignments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/**
 * Closes the generation: the entity is FILLED. While the stream keeps roots dirty, it derives and
 * tries again; a paused or halted entity can only be closed after the operator acted. Right
 * assignments that follow from what was derived are rebuilt here, since nobody else may be there to
 * do it.
 */
final class CloseStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(CloseStep.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int ATTEMPTS = 1200;

    private final RightAssignments rights;

    CloseStep(String entity, StepTools tools, RightAssignments rights) {
        super("close", entity, tools);
        this.rights = rights;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        Generation generation = generation(step);
        for (int attempt = 1; !ghost().generations().close(generation); attempt++) {
            refuseIfIdle(attempt);
            checkpoint().pause(step, POLL);
            ghost().derivation().drain(Driver.CHUNK, entity());
        }
        tools().trigger().resume(entity());
        ghost().derivation().drain(Driver.CHUNK);
        rebuildRights();
        refuseIfUnbalanced(status());
    }

    /** What cannot be rebuilt stays requested, and says nothing against what was loaded. */
    private void rebuildRights() {
        try {
            rights.rebuildIfRequested();
        } catch (DataAccessException e) {
            log.warn("right assignments are not rebuilt yet: {}", Causes.message(e));
        }
    }

    /** Every v2 row read is accounted for, at the end of every run. */
    private void refuseIfUnbalanced(EntityStatus status) {
        if (!status.isBalanced()) {
            throw new IllegalStateException(
                    "rows of %s do not add up: %s; run --entity=%s counts anew"
                            .formatted(entity(), status, entity()));
        }
    }

    private void refuseIfIdle(int attempt) {
        EntityStatus status = status();
        if (status.halted() != null) {
            throw new IllegalStateException(
                    "%s is halted: %s".formatted(entity(), status.halted()));
        }
        if (!status.desired().equals("RUNNING")) {
            throw new IllegalStateException(
                    "%s is paused; resume it (POST /api/v1/entities/%1$s/resume), then restart"
                            .formatted(entity()));
        }
        if (attempt == ATTEMPTS) {
            throw new IllegalStateException(
                    "%s still has %d dirty roots; restart --entity=%1$s tries again"
                            .formatted(entity(), status.dirtyRoots()));
        }
    }

    private EntityStatus status() {
        return ghost().entities().all().stream()
                .filter(each -> each.name().equals(entity()))
                .findFirst()
                .orElseThrow();
    }
}
