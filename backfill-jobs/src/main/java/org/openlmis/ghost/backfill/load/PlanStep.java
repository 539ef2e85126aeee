package org.openlmis.ghost.backfill.load;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.openlmis.ghost.apply.ChunkRange;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.ReplicaConflict;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.LaunchParameters;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/**
 * Opens the generation, waits until the replica has replayed its barrier, and writes the plan of
 * chunks. On restart it finds all that done.
 */
final class PlanStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(PlanStep.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS_PER_WARNING = 100;
    private static final int ATTEMPTS = 10;
    private static final Duration AFTER_CONFLICT = Duration.ofSeconds(1);

    PlanStep(String entity, StepTools tools) {
        super("plan", entity, tools);
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        Generation generation = opened(wantedGeneration(step));
        awaitBarrier(generation, step);
        suspendTrigger();
        if (!ghost().ledger().isPlanned(generation)) {
            ghost().ledger().plan(generation, ranges(step));
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

    private void suspendTrigger() {
        if (tools().settings().suspendTrigger()) {
            tools().trigger().suspendForFirstLoad(entity());
        }
    }

    /** Reads the replica, which may cancel that as it may cancel the read of a chunk. */
    private List<ChunkRange> ranges(StepExecution step) throws JobInterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return ghost().planner().plan(entity(), chunkSize(step));
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !ReplicaConflict.isConflict(e)) {
                    throw e;
                }
                log.warn("replica cancelled planning {}: {}", entity(), Causes.message(e));
            }
            checkpoint().pause(step, AFTER_CONFLICT);
        }
    }

    private int chunkSize(StepExecution step) {
        return LaunchParameters.chunkSize(step.getJobParameters(), tools().settings().chunkSize());
    }

    private Generation opened(int wanted) {
        Generation current = ghost().generations().current(entity());
        boolean isNext = current.number() == wanted - 1;
        return newest(isNext ? ghost().generations().open(entity()) : current, wanted);
    }

    private void awaitBarrier(Generation generation, StepExecution step)
            throws JobInterruptedException {
        Timer.Sample started = Timer.start(tools().meters());
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
        started.stop(Meters.BARRIER.timer(tools().meters(), MeterTags.ENTITY, entity()));
    }
}
