package org.openlmis.ghost.backfill.land;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Generations;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Fails a landing whose counts differ from what the ledger says was read since it began: a count
 * that nobody checks is worth nothing to the operator.
 */
final class LedgerAgreement implements StepExecutionListener {

    private static final String BEFORE = "ghost.rows.before";

    private final String entity;
    private final Generations generations;
    private final LedgerRows rows;

    LedgerAgreement(String entity, Generations generations, LedgerRows rows) {
        this.entity = entity;
        this.generations = generations;
        this.rows = rows;
    }

    @Override
    public void beforeStep(StepExecution step) {
        step.getExecutionContext().putLong(BEFORE, rows.ofDoneChunks(generation()));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        long ledger =
                rows.ofDoneChunks(generation()) - step.getExecutionContext().getLong(BEFORE, 0);
        if (step.getStatus() != BatchStatus.COMPLETED || ledger == step.getReadCount()) {
            return step.getExitStatus();
        }
        String difference =
                "the ledger counts %d rows of %s, the workers %d; restart --entity=%s checks again"
                        .formatted(ledger, entity, step.getReadCount(), entity);
        step.setStatus(BatchStatus.FAILED);
        step.addFailureException(new IllegalStateException(difference));
        return ExitStatus.FAILED.addExitDescription(difference);
    }

    private Generation generation() {
        return generations.current(entity);
    }
}
