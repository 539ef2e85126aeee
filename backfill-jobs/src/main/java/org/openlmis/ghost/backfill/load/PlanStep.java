package org.openlmis.ghost.backfill.load;

import java.time.Duration;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.landing.Lsn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * Opens the generation, waits until the replica has replayed its barrier, and writes the plan of
 * chunks. On restart it finds all that done.
 */
final class PlanStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(PlanStep.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS_PER_WARNING = 100;

    PlanStep(String entity, Tools tools) {
        super("plan", entity, tools);
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        Generation generation = opened(wantedGeneration(step));
        awaitBarrier(generation, step);
        if (!ghost().ledger().isPlanned(generation)) {
            int chunkSize = tools().settings().chunkSize();
            ghost().ledger().plan(generation, ghost().planner().plan(entity(), chunkSize));
        }
        int planned = ghost().ledger().progress(generation).planned();
        step.setWriteCount(planned);
        log.info(
                "entity={} generation={} barrier={} chunks={}",
                entity(),
                generation.number(),
                generation.barrier(),
                planned);
    }

    private Generation opened(int wanted) {
        Generation current = ghost().generations().current(entity());
        boolean isNext = current.number() == wanted - 1;
        return newest(isNext ? ghost().generations().open(entity()) : current, wanted);
    }

    private void awaitBarrier(Generation generation, StepExecution step)
            throws JobInterruptedException {
        Lsn replayed = ghost().generations().replayed();
        for (int polls = 1; replayed.compareTo(generation.barrier()) < 0; polls++) {
            if (polls % POLLS_PER_WARNING == 0) {
                log.warn(
                        "{} waits for the replica: it is at {} and must replay {}; check that it"
                                + " streams from ghost.source.primary.url",
                        entity(),
                        replayed,
                        generation.barrier());
            }
            checkpoint().pause(step, POLL);
            replayed = ghost().generations().replayed();
        }
    }
}
