package org.openlmis.ghost.demo.table;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openlmis.ghost.apply.EntityStatus;

/**
 * Shows the states of all entities again and again until closed: redrawn in place on a terminal,
 * else as lines for what changed. A target that does not answer is said so, and asked again.
 */
public final class LiveTable implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofSeconds(1);
    private static final Duration PRINT = Duration.ofSeconds(5);

    private final Supplier<List<EntityStatus>> entities;
    private final Supplier<String> footer;
    private final Display display;
    private final Duration pause;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::show, "live-table");

    private LiveTable(
            Supplier<List<EntityStatus>> entities,
            Supplier<String> footer,
            Display display,
            Duration pause) {
        this.entities = entities;
        this.footer = footer;
        this.display = display;
        this.pause = pause;
        thread.setDaemon(true);
    }

    /**
     * Starts to show.
     *
     * @param footer a line below the table
     * @param isTerminal whether what was printed can be replaced
     */
    public static LiveTable start(
            Supplier<List<EntityStatus>> entities,
            Supplier<String> footer,
            PrintStream out,
            boolean isTerminal) {
        StatusTable table = new StatusTable(ZoneId.systemDefault());
        LiveTable live =
                new LiveTable(
                        entities,
                        footer,
                        isTerminal ? new RedrawnDisplay(table, out) : new LineDisplay(table, out),
                        isTerminal ? REDRAW : PRINT);
        live.thread.start();
        return live;
    }

    /** Does something while the table is shown. */
    public void during(Runnable work) {
        work.run();
    }

    /** Shows the last state and ends. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        try {
            do {
                showOnce();
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            showOnce();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showOnce() {
        try {
            display.show(entities.get(), footer.get(), Instant.now());
        } catch (RuntimeException e) {
            if (end.getCount() > 0) {
                display.say("v3 does not answer: " + reason(e));
            }
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
