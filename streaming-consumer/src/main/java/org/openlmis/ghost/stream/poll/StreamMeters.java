package org.openlmis.ghost.stream.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.metrics.Meters;

/** Publishes what was landed, and how far behind every partition is. Thread-safe. */
final class StreamMeters {

    private final MeterRegistry registry;
    private final Timer land;
    private final Counter landed;
    private final Counter skipped;
    private final Map<TopicPartition, AtomicLong> lags = new ConcurrentHashMap<>();

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.land = registry.timer(Meters.STREAM_LAND);
        this.landed = registry.counter(Meters.STREAM_EVENTS, Meters.OUTCOME, "landed");
        this.skipped = registry.counter(Meters.STREAM_EVENTS, Meters.OUTCOME, "skipped");
    }

    /** Times a transaction that succeeds. */
    long time(LongSupplier work) {
        Timer.Sample started = Timer.start(registry);
        long applied = work.getAsLong();
        started.stop(land);
        return applied;
    }

    void landed(EventBatch batch, long applied) {
        landed.increment(applied);
        skipped.increment(Math.max(0, batch.changes().size() - applied));
        for (DeadLetter letter : batch.deadLetters()) {
            registry.counter(Meters.STREAM_DEAD_LETTERS, Meters.CODE, letter.code()).increment();
        }
    }

    void retried(Throwable failure) {
        registry.counter(Meters.STREAM_RETRIES, Meters.CODE, Failure.code(failure)).increment();
    }

    /**
     * Looks at the lag of partitions; only on the thread of the consumer, to which they are
     * assigned.
     */
    void lag(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            consumer.currentLag(partition).ifPresent(lag -> gauge(partition).set(lag));
        }
    }

    /** Partitions that others report from now on. */
    void forget(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            AtomicLong lag = lags.get(partition);
            if (lag != null) {
                lag.set(0);
            }
        }
    }

    private AtomicLong gauge(TopicPartition partition) {
        return lags.computeIfAbsent(
                partition,
                one ->
                        registry.gauge(
                                Meters.STREAM_LAG,
                                Tags.of(
                                        Meters.TOPIC,
                                        one.topic(),
                                        Meters.PARTITION,
                                        Integer.toString(one.partition())),
                                new AtomicLong()));
    }
}
