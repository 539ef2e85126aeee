package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a command still does once its executions have ended: it audits itself and tells how far they
 * came, for which it asks the database. A process that is to stop waits for that. Thread-safe.
 */
public final class RunningCommand {

    private final ReentrantLock running = new ReentrantLock();

    /** Does the work, on this thread. */
    public void run(Runnable work) {
        running.lock();
        try {
            work.run();
        } finally {
            running.unlock();
        }
    }

    /** Waits until nothing runs on other threads; false if that took longer than the limit. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        if (!running.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        running.unlock();
        return true;
    }
}
