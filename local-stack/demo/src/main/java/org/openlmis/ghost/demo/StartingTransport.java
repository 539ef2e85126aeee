package org.openlmis.ghost.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.stack.Transport;

/**
 * Kafka and Connect while they start, which takes as long as all the databases. Closing waits for
 * them and closes them, whether they were asked for or not.
 */
final class StartingTransport implements AutoCloseable {

    private final CompletableFuture<Transport> started = new CompletableFuture<>();
    private final Logs logs;

    private StartingTransport(Logs logs) {
        this.logs = logs;
    }

    /** Begins to start both. */
    static StartingTransport begin(Logs logs) {
        StartingTransport starting = new StartingTransport(logs);
        Thread thread = new Thread(starting::start, "start-transport");
        thread.setDaemon(true);
        thread.start();
        return starting;
    }

    /** Waits until both run, or throws what kept them from it. */
    Transport get() throws InterruptedException {
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(e);
        }
    }

    @Override
    public void close() {
        started.thenAccept(Transport::close).exceptionally(failure -> null).join();
    }

    private void start() {
        try {
            started.complete(Transport.start(logs));
        } catch (RuntimeException e) {
            started.completeExceptionally(e);
        }
    }
}
