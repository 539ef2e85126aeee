package org.openlmis.ghost.demo.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the main thread put everything away itself when the process is told to end, by Ctrl-C or
 * SIGTERM: the JVM's end waits until it has.
 */
public final class Stop {

    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread main;

    private Stop(Thread main) {
        this.main = main;
    }

    /** Watches over the calling thread. */
    public static Stop ofThisProcess() {
        Stop stop = new Stop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    /** Whether the end was asked for; whatever fails then, fails because of it. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits for the end being asked for; true if it is. */
    public boolean isAskedWithin(Duration wait) {
        try {
            return asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** The main thread has put everything away. */
    public void finished() {
        finished.countDown();
    }

    private void ask() {
        if (finished.getCount() == 0) {
            return;
        }
        asked.countDown();
        main.interrupt();
        try {
            finished.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
