package org.openlmis.ghost.stream.poll;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Knows when consumers last polled, with or without records, and has their lag measured then.
 * Thread-safe.
 */
public final class SignsOfLife {

    private final StreamMeters meters;
    private final AtomicReference<@Nullable Instant> lastPoll = new AtomicReference<>();

    SignsOfLife(StreamMeters meters) {
        this.meters = meters;
    }

    /** When a consumer of this process last polled successfully; null if none did. */
    public @Nullable Instant lastPoll() {
        return lastPoll.get();
    }

    void polled(Consumer<?, ?> consumer) {
        lastPoll.set(Instant.now());
        meters.lag(consumer, consumer.assignment());
    }

    @EventListener
    void idle(ListenerContainerIdleEvent event) {
        polled(event.getConsumer());
    }
}
