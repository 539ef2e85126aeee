package org.openlmis.ghost.stream.life;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.ddl.GhostMigrationException;
import org.openlmis.ghost.stream.poll.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Tries what needs another server until it works: an always-on process must not depend on the order
 * in which machines start. Says what it waits for. Thread-safe; one attempt at a time.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_WAIT = 500;
    private static final long LONGEST_WAIT = 15_000;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable String waitingFor;

    /** Tries until it works; false if the process is to end before. */
    boolean until(String what, Runnable attempt) throws InterruptedException {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT, 2);
        backOff.setMaxInterval(LONGEST_WAIT);
        BackOffExecution waits = backOff.start();
        while (end.getCount() > 0) {
            try {
                attempt.run();
                waitingFor = null;
                return true;
            } catch (RuntimeException e) {
                long wait = waits.nextBackOff();
                String why = what + ": " + reason(e);
                waitingFor = why;
                LOG.warn("Waiting for {}; trying again in {} ms", why, wait);
                end.await(wait, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    /** What is waited for and why, null if nothing is. */
    @Nullable String waitingFor() {
        return waitingFor;
    }

    /** Ends all waiting. */
    void end() {
        end.countDown();
    }

    /** A message written for operators says more than the cause behind it. */
    private static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return failure instanceof GhostMigrationException && message != null
                ? message
                : Failure.line(failure);
    }
}
