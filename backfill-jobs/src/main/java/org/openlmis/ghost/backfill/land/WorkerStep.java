package org.openlmis.ghost.backfill.land;

import java.time.Duration;
import java.util.Optional;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.ChunkProgress;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * One of the workers that share an entity's chunks: claims a chunk, does it, claims the next, until
 * all are done. Chunks that a dead worker holds are waited for until their leases have run out.
 */
final class WorkerStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(WorkerStep.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LAG_POLL = Duration.ofSeconds(1);

    private final ChunkWork work;
    private final ReplicaLag lag;

    WorkerStep(String entity, StepTools tools, ChunkWork work, ReplicaLag lag) {
        super("worker", entity, tools);
        this.work = work;
        this.lag = lag;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        Generation generation = generation(step);
        String owner = checkpoint().owner() + "/" + step.getStepName();
        do {
            checkpoint().pass(step);
            awaitReplica(step);
            Optional<ChunkLease> chunk =
                    ghost().ledger().claim(generation, owner, tools().settings().lease());
            if (chunk.isPresent()) {
                work.on(chunk.get(), step);
            } else if (isChunkLeft(generation)) {
                checkpoint().pause(step, POLL);
                generation = generation(step);
            } else {
                return;
            }
        } while (true);
    }

    private boolean isChunkLeft(Generation generation) {
        ChunkProgress progress = ghost().ledger().progress(generation);
        return progress.done() < progress.planned();
    }

    private void awaitReplica(StepExecution step) throws JobInterruptedException {
        Optional<String> complaint = lag.complaint();
        if (complaint.isPresent()) {
            log.warn("{} pauses: {}", entity(), complaint.get());
        }
        while (lag.complaint().isPresent()) {
            checkpoint().pause(step, LAG_POLL);
        }
    }
}
