package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openlmis.ghost.log.LogField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The leases this process holds, renewed in the background until they are released.
 *
 * <p>Another process may take a lease over once it has run out, which only happens if renewing
 * failed for that long; the execution learns from {@link #isHeld} that it must end. Thread-safe.
 */
public final class HeldLeases implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldLeases.class);

    private final ExecutionLeases leases;
    private final String owner;
    private final Map<String, Boolean> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewals =
            Executors.newSingleThreadScheduledExecutor(HeldLeases::daemon);
    private final Future<?> renewing;

    HeldLeases(ExecutionLeases leases, String owner, Duration renewal) {
        this.leases = leases;
        this.owner = owner;
        this.renewing =
                renewals.scheduleWithFixedDelay(
                        this::renewAll,
                        renewal.toMillis(),
                        renewal.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * Takes an entity's lease if nobody holds it, and keeps it; whether it was taken. One that ran
     * out because the database was away is still worked under here, and not taken again.
     */
    boolean acquire(String entity) {
        boolean acquired = !has(entity) && leases.acquire(entity, owner);
        if (acquired) {
            held.put(entity, true);
        }
        return acquired;
    }

    void attach(String entity, long execution) {
        leases.attach(entity, owner, execution);
    }

    /**
     * Gives a lease back, if the database can be told; otherwise it runs out by itself. Whoever
     * waits for it goes on, and may close the database, only after that.
     */
    void release(String entity) {
        held.replace(entity, false);
        try {
            leases.release(entity, owner);
        } catch (DataAccessException | TransactionException e) {
            String why = Causes.message(e);
            LogField.ENTITY.run(
                    entity,
                    () -> log.warn("lease of {} is not given back but runs out: {}", entity, why));
        } finally {
            synchronized (held) {
                held.remove(entity);
                held.notifyAll();
            }
        }
    }

    /** Whether this process may still work on the entity. */
    public boolean isHeld(String entity) {
        return held.getOrDefault(entity, false);
    }

    /** Whether this process works on the entity, even if the lease is lost. */
    boolean has(String entity) {
        return held.containsKey(entity);
    }

    boolean isAnyHeld() {
        return !held.isEmpty();
    }

    /** The process that holds these leases, such as {@code 4711@host-3f2a}. */
    public String owner() {
        return owner;
    }

    /** The job, giving the entity's lease back however it ends. */
    public Job guard(Job job) {
        return new LeasedJob(job, this);
    }

    /** Waits until all leases are released; false if that took longer than the limit. */
    boolean awaitNone(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (held) {
            while (!held.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                held.wait(left);
            }
        }
        return true;
    }

    @Override
    public void close() {
        renewing.cancel(false);
        renewals.shutdownNow();
    }

    private void renewAll() {
        held.forEach((entity, isHeld) -> LogField.ENTITY.run(entity, () -> renew(entity)));
    }

    private void renew(String entity) {
        try {
            if (!leases.renew(entity, owner) && held.replace(entity, true, false)) {
                log.warn("another process took over {}; its execution ends here", entity);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("lease of {} is not renewed yet: {}", entity, Causes.message(e));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lease-renewal");
        thread.setDaemon(true);
        return thread;
    }
}
