package org.openlmis.ghost.stream.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openlmis.ghost.stream.poll.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Does something again and again on a thread of its own: when woken, and at the latest after a
 * while. Work that fails is told in one line and tried again, later each time, however often it is
 * woken. Thread-safe; for one start and one stop.
 */
final class RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);
    private static final long FIRST_WAIT = 200;
    private static final long LONGEST_WAIT = 10_000;

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final Semaphore wishes = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    RepeatedWork(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
        this.thread = new Thread(this::repeat, name);
    }

    void start() {
        thread.start();
    }

    /** Asks for the work to be done now, or once more after what is being done. Never blocks. */
    void wake() {
        wishes.release();
    }

    /** Asks for the end; work in progress is finished first. */
    void stop() {
        end.countDown();
        wishes.release();
    }

    /** Waits for the end; work that takes longer is interrupted. */
    void awaitEnd(Duration limit) {
        try {
            thread.join(Math.max(1, limit.toMillis()));
            if (thread.isAlive()) {
                LOG.warn("{} did not end within {} ms and is interrupted", name, limit.toMillis());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        try {
            BackOffExecution waits = freshWaits();
            while (isWanted()) {
                waits = attempt(waits);
            }
        } catch (InterruptedException e) {
            LOG.warn("{} was interrupted", name);
        }
    }

    /** Waits for a wish; several wishes are one. False if the end is asked for. */
    private boolean isWanted() throws InterruptedException {
        if (wishes.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
            wishes.drainPermits();
        }
        return end.getCount() > 0;
    }

    private BackOffExecution attempt(BackOffExecution waits) throws InterruptedException {
        try {
            work.run();
            return freshWaits();
        } catch (RuntimeException e) {
            long wait = waits.nextBackOff();
            LOG.warn("{} failed, trying again in {} ms: {}", name, wait, Failure.line(e));
            return end.await(wait, TimeUnit.MILLISECONDS) ? freshWaits() : waits;
        }
    }

    private static BackOffExecution freshWaits() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT, 2);
        backOff.setMaxInterval(LONGEST_WAIT);
        return backOff.start();
    }
}
