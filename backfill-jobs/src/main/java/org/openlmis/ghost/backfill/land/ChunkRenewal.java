package org.openlmis.ghost.backfill.land;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.ChunkLedger;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.log.LogField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps the leases of chunks that are being worked on, however long that takes. Thread-safe. */
final class ChunkRenewal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChunkRenewal.class);

    private final ChunkLedger ledger;
    private final Duration lease;
    private final Duration period;
    private final ScheduledExecutorService renewals =
            Executors.newSingleThreadScheduledExecutor(ChunkRenewal::daemon);

    ChunkRenewal(ChunkLedger ledger, Duration lease, Duration period) {
        this.ledger = ledger;
        this.lease = lease;
        this.period = period;
    }

    /** Does some work on the chunk, whose lease is renewed until that ends. */
    <T> T during(ChunkLease chunk, Work<T> work) throws JobInterruptedException {
        Future<?> renewing =
                renewals.scheduleWithFixedDelay(
                        () -> renew(chunk),
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return work.done();
        } finally {
            renewing.cancel(false);
        }
    }

    /** Work on a chunk that may be interrupted by a stop. */
    interface Work<T> {
        T done() throws JobInterruptedException;
    }

    @Override
    public void close() {
        renewals.shutdownNow();
    }

    private void renew(ChunkLease chunk) {
        Generation generation = chunk.generation();
        LogField.ENTITY.run(
                generation.entity(),
                () ->
                        LogField.GENERATION.run(
                                generation.number(),
                                () ->
                                        LogField.CHUNK.run(
                                                chunk.number(), () -> renewOrTell(chunk))));
    }

    private void renewOrTell(ChunkLease chunk) {
        try {
            if (!ledger.renew(chunk, lease)) {
                log.warn(
                        "lease of {} is lost; nothing more of it will land here",
                        ChunkFailedException.name(chunk));
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "lease of {} is not renewed yet: {}",
                    ChunkFailedException.name(chunk),
                    Causes.message(e));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "chunk-renewal");
        thread.setDaemon(true);
        return thread;
    }
}
