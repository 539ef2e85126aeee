package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Lets executions end after their current chunk, and the command tell so, before the process closes
 * its connections: they are STOPPED and not abandoned.
 */
final class OrderlyStop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OrderlyStop.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What a shell calls a process that ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private final StopSignal signal;
    private final HeldLeases leases;
    private final RunningCommand command;
    private final ApplicationEventPublisher events;
    private volatile boolean running;

    OrderlyStop(
            StopSignal signal,
            HeldLeases leases,
            RunningCommand command,
            ApplicationEventPublisher events) {
        this.signal = signal;
        this.leases = leases;
        this.command = command;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        signal.request();
        if (leases.isAnyHeld()) {
            events.publishEvent(new ExitCodeEvent(this, TERMINATED));
        }
        try {
            if (!leases.awaitNone(LIMIT) || !command.awaitEnd(LIMIT)) {
                log.warn("executions did not end within {}; restart them", LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
