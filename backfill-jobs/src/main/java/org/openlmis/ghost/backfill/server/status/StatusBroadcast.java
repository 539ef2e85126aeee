package org.openlmis.ghost.backfill.server.status;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openlmis.ghost.backfill.execution.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the status to everybody who listens: it is read once for all of them, and not at all while
 * nobody does. While it cannot be read, a comment keeps connections open. Ends all of them before
 * the web server waits for its requests to end. Thread-safe.
 */
final class StatusBroadcast implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StatusBroadcast.class);
    private static final String EVERY = "PT2S";
    private static final long NO_TIMEOUT = 0;

    private final SystemStatusReader status;
    private final JsonMapper json;
    private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    StatusBroadcast(SystemStatusReader status, JsonMapper json) {
        this.status = status;
        this.json = json;
    }

    SseEmitter subscribe() {
        SseEmitter listener = new SseEmitter(NO_TIMEOUT);
        Runnable forget = () -> listeners.remove(listener);
        listener.onCompletion(forget);
        listener.onTimeout(forget);
        listener.onError(error -> forget.run());
        listeners.add(listener);
        if (!running) {
            listener.complete();
        }
        return listener;
    }

    @Scheduled(fixedDelayString = EVERY)
    void send() {
        if (!listeners.isEmpty()) {
            Set<DataWithMediaType> event = event().build();
            listeners.forEach(listener -> send(listener, event));
        }
    }

    private SseEventBuilder event() {
        try {
            return SseEmitter.event().name("status").data(json.writeValueAsString(status.read()));
        } catch (DataAccessException | TransactionException e) {
            return SseEmitter.event().comment("status unknown: " + Causes.message(e));
        }
    }

    private void send(SseEmitter listener, Set<DataWithMediaType> event) {
        try {
            listener.send(event);
        } catch (IOException | IllegalStateException e) {
            log.debug("a listener is gone: {}", Causes.message(e));
            listeners.remove(listener);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First of all to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
