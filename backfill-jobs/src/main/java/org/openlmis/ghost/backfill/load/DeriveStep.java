package org.openlmis.ghost.backfill.load;

import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.DerivedMeters;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** Derives what is still dirty after all chunks are done, and what waited for this entity. */
final class DeriveStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(DeriveStep.class);

    DeriveStep(String entity, StepTools tools) {
        super("derive", entity, tools);
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        checkpoint().pass(step);
        ghost().derivation().recheckWaiting();
        Derived derived =
                ghost().derivation()
                        .drain(Driver.CHUNK, entity())
                        .plus(ghost().derivation().drain(Driver.CHUNK));
        new DerivedMeters(Driver.CHUNK, tools().meters()).count(derived);
        step.setReadCount(derived.roots());
        step.setWriteCount(derived.written());
        step.setFilterCount(derived.unchanged());
        step.setProcessSkipCount(derived.quarantined());
        log.info("entity={} {}", entity(), derived);
    }
}
