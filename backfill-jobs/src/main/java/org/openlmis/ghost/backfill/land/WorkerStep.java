package org.openlmis.ghost.backfill.land;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ChunkProgress;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.step.EntityStep;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.backfill.throttle.Admission;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.backfill.throttle.Wait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * One of the workers that share an entity's chunks: claims a chunk, does it, claims the next, until
 * all are done. While the throttle lets it wait it holds no chunk. Chunks that a dead worker holds
 * are waited for until their leases have run out.
 */
final class WorkerStep extends EntityStep {

    private static final Logger log = LoggerFactory.getLogger(WorkerStep.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChunkWork work;
    private final Throttle throttle;

    WorkerStep(String entity, StepTools tools, ChunkWork work, Throttle throttle) {
        super("worker", entity, tools);
        this.work = work;
        this.throttle = throttle;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        try {
            shareChunks(step);
        } finally {
            step.setExitStatus(ExitStatus.EXECUTING);
        }
    }

    private void shareChunks(StepExecution step) throws JobInterruptedException {
        Generation generation = generation(step);
        do {
            checkpoint().pass(step);
            Admission admission = admission(generation, step);
            tell(admission.reason(), step);
            if (admission.chunk().isPresent()) {
                work.on(admission.chunk().get(), step);
            } else if (isChunkLeft(generation)) {
                checkpoint().pause(step, POLL);
                generation = generation(step);
            } else {
                return;
            }
        } while (true);
    }

    private Admission admission(Generation generation, StepExecution step) {
        String owner = checkpoint().owner() + "/" + step.getStepName();
        Duration lease = tools().settings().lease();
        return throttle.admit(() -> ghost().ledger().claim(generation, owner, lease));
    }

    /** Writes down, for everybody to read, that it waits or that it goes on. */
    private void tell(@Nullable Wait wait, StepExecution step) {
        String told = wait == null ? "" : wait.toString();
        String before = step.getExitStatus().getExitDescription();
        if (!told.equals(before)) {
            if (told.isEmpty() || before.isEmpty()) {
                log.info("entity={} {}", entity(), told.isEmpty() ? "goes on" : "waits: " + told);
            }
            step.setExitStatus(new ExitStatus(ExitStatus.EXECUTING.getExitCode(), told));
            tools().repository().update(step);
        }
    }

    private boolean isChunkLeft(Generation generation) {
        ChunkProgress progress = ghost().ledger().progress(generation);
        return progress.done() < progress.planned();
    }
}
