package org.openlmis.ghost.demo.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.schema.SchemaFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes v2 as its application would while it is migrated, until closed. It keeps v2's own
 * constraints, survives outages of v2 by connecting again, and stops with an error at anything
 * else.
 *
 * <p>It works in a thread of its own; all methods may be called by any thread.
 */
public final class V2LiveWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(V2LiveWriter.class);
    private static final Duration PAUSE_OF_OUTAGE = Duration.ofMillis(200);

    private final LiveSettings settings;
    private final LiveCounts counts = new LiveCounts();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final LiveWork work;
    private final Thread thread;
    private volatile @Nullable SQLException failure;
    private long awaySince;

    private V2LiveWriter(ConnectionSource v2, LiveSettings settings) {
        this.settings = settings;
        this.work = new LiveWork(v2, settings, new Referrers(SchemaFacts.load()), counts);
        this.thread = new Thread(this::run, "v2-live-writer");
        this.thread.setDaemon(true);
    }

    /** Starts to change a v2 that holds generated data. */
    public static V2LiveWriter start(ConnectionSource v2, LiveSettings settings) {
        V2LiveWriter writer = new V2LiveWriter(v2, settings);
        writer.thread.start();
        return writer;
    }

    /**
     * What happened so far.
     *
     * @throws IllegalStateException if an error stopped the writer
     */
    public LiveReport report() {
        SQLException error = failure;
        if (error != null) {
            throw new IllegalStateException(
                    "The live writer stopped: " + error.getMessage(), error);
        }
        return counts.report();
    }

    /**
     * Stops after the transaction at hand and reports; a long transaction is committed first.
     *
     * @throws IllegalStateException if an error stopped the writer before
     */
    public LiveReport stop() {
        stop.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return report();
    }

    /** Stops as {@link #stop()} does. */
    @Override
    public void close() {
        LOG.info("event=live-writer-stopped report={}", stop());
    }

    private void run() {
        try (work) {
            long next = System.nanoTime();
            while (!stop.await(next - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                Duration pause = step();
                next = Math.max(next, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
                next += pause.toNanos();
            }
            work.finish();
        } catch (SQLException e) {
            fail(e);
        } catch (InterruptedException e) {
            fail(new SQLException("interrupted", e));
        } catch (RuntimeException e) {
            fail(new SQLException(e));
        }
    }

    private Duration step() throws SQLException {
        try {
            work.next();
            awaySince = 0;
            return settings.pause();
        } catch (SQLException e) {
            if (!Outages.isOutage(e)) {
                throw e;
            }
            endureOutage(e);
            return PAUSE_OF_OUTAGE;
        }
    }

    private void endureOutage(SQLException outage) throws SQLException {
        work.close();
        if (awaySince == 0) {
            awaySince = System.nanoTime();
            counts.outage();
            LOG.info("event=v2-away reason={}", outage.getMessage());
        }
        if (System.nanoTime() - awaySince > settings.longestOutage().toNanos()) {
            throw new SQLException(
                    "v2 was away for more than %s: %s"
                            .formatted(settings.longestOutage(), outage.getMessage()),
                    outage);
        }
    }

    private void fail(SQLException error) {
        failure = error;
        LOG.error("event=live-writer-failed", error);
    }
}
