package org.openlmis.ghost.backfill.land;

import static org.openlmis.ghost.metrics.MeterTags.ENTITY;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.DerivedMeters;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.LandedChunk;
import org.openlmis.ghost.apply.LeaseLostException;
import org.openlmis.ghost.apply.ReplicaConflict;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.metrics.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lands one chunk, derives it and marks it done.
 *
 * <p>When the replica cancels the read, the chunk is halved and tried again a little later: the
 * rest of it is another chunk then. A chunk that was taken over meanwhile is left to its new owner.
 */
final class ChunkWork {

    private static final Logger log = LoggerFactory.getLogger(ChunkWork.class);
    private static final int ATTEMPTS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int LONGEST_DOUBLING = 6;

    private final Ghost ghost;
    private final ChunkRenewal renewal;
    private final Throttle throttle;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;
    private final DerivedMeters derived;

    ChunkWork(StepTools tools, ChunkRenewal renewal, Throttle throttle) {
        this.ghost = tools.ghost();
        this.renewal = renewal;
        this.throttle = throttle;
        this.checkpoint = tools.checkpoint();
        this.meters = tools.meters();
        this.derived = new DerivedMeters(Driver.CHUNK, meters);
    }

    /**
     * Does the chunk, and adds the ledger's rows to the step's counts.
     *
     * @throws ChunkFailedException naming the chunk, which was given back
     */
    void on(ChunkLease claimed, StepExecution step) throws JobInterruptedException {
        Timer.Sample started = Timer.start(meters);
        LogField.CHUNK.put(claimed.number());
        try {
            finish(land(claimed, step), step);
            started.stop(Meters.CHUNK.timer(meters, ENTITY, claimed.generation().entity()));
        } catch (LeaseLostException e) {
            log.warn(
                    "{} was taken over; going on with another", ChunkFailedException.name(claimed));
        } finally {
            LogField.CHUNK.remove();
        }
    }

    /** A chunk that landed, which may be smaller than the one that was claimed. */
    private record Landing(ChunkLease chunk, LandedChunk rows) {}

    private Landing land(ChunkLease claimed, StepExecution step) throws JobInterruptedException {
        ChunkLease chunk = claimed;
        for (int attempt = 1; ; attempt++) {
            try {
                return landed(chunk);
            } catch (LeaseLostException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !ReplicaConflict.isConflict(e)) {
                    throw failed(chunk, e);
                }
                chunk = smaller(chunk, attempt, e);
            }
            step.incrementRollbackCount();
            pause(chunk, attempt, step);
        }
    }

    private Landing landed(ChunkLease chunk) throws JobInterruptedException {
        LandedChunk rows = renewal.during(chunk, () -> ghost.chunks().land(chunk));
        throttle.charge(rows.read());
        return new Landing(chunk, rows);
    }

    private void finish(Landing landing, StepExecution step) throws JobInterruptedException {
        ChunkLease chunk = landing.chunk();
        try {
            derived.count(renewal.during(chunk, () -> ghost.derivation().deriveChunk(chunk)));
            ghost.ledger().done(chunk);
        } catch (DataAccessException | TransactionException e) {
            throw failed(chunk, e);
        }
        LandedChunk rows = landing.rows();
        step.setReadCount(step.getReadCount() + rows.read());
        step.setWriteCount(step.getWriteCount() + rows.read() - rows.skipped());
        step.setWriteSkipCount(step.getWriteSkipCount() + rows.skipped());
        step.incrementCommitCount();
        log.debug(
                "{} is done: read={} skipped={}",
                ChunkFailedException.name(chunk),
                rows.read(),
                rows.skipped());
    }

    private ChunkFailedException failed(ChunkLease chunk, RuntimeException cause) {
        giveBack(chunk);
        return new ChunkFailedException(chunk, cause);
    }

    private void giveBack(ChunkLease chunk) {
        try {
            ghost.ledger().release(chunk);
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "{} is not given back but runs out: {}",
                    ChunkFailedException.name(chunk),
                    Causes.message(e));
        }
    }

    private ChunkLease smaller(ChunkLease chunk, int attempt, RuntimeException conflict) {
        ChunkLease half = ghost.ledger().halve(chunk);
        log.warn(
                "replica cancelled the read of {} chunk {} (attempt {}): {}; trying {}",
                chunk.generation().entity(),
                chunk.number(),
                attempt,
                Causes.message(conflict),
                half.range());
        return half;
    }

    private void pause(ChunkLease chunk, int attempt, StepExecution step)
            throws JobInterruptedException {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, LONGEST_DOUBLING));
        try {
            checkpoint.pause(step, pause);
        } catch (JobInterruptedException e) {
            giveBack(chunk);
            throw e;
        }
    }
}
