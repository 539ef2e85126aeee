package org.openlmis.ghost.stream.poll;

import static org.openlmis.ghost.metrics.MeterTags.CODE;
import static org.openlmis.ghost.metrics.MeterTags.OUTCOME;
import static org.openlmis.ghost.metrics.MeterTags.PARTITION;
import static org.openlmis.ghost.metrics.MeterTags.TOPIC;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
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
import org.openlmis.ghost.stream.decode.DeadLetterCode;

/**
 * Publishes what was landed, and how far behind every partition is. What can be counted is there
 * from the start, at zero: the first failure is a rise then. Thread-safe.
 */
final class StreamMeters {

    /** The SQL state of a target that cannot be reached, which is what polls mostly fail of. */
    private static final String UNREACHABLE = "08001";

    private final MeterRegistry registry;
    private final Timer land;
    private final Counter landed;
    private final Counter skipped;
    private final Map<TopicPartition, AtomicLong> lags = new ConcurrentHashMap<>();

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.land = Meters.STREAM_LAND.timer(registry);
        this.landed = Meters.STREAM_EVENTS.counter(registry, OUTCOME, "landed");
        this.skipped = Meters.STREAM_EVENTS.counter(registry, OUTCOME, "skipped");
        for (DeadLetterCode code : DeadLetterCode.values()) {
            deadLetters(code.name());
        }
        retries(UNREACHABLE);
        Gauge.builder(Meters.STREAM_BACKLOG.id(), this::backlog)
                .description(Meters.STREAM_BACKLOG.description())
                .register(registry);
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
            deadLetters(letter.code()).increment();
        }
    }

    void retried(Throwable failure) {
        retries(Failure.code(failure)).increment();
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

    private Counter deadLetters(String code) {
        return Meters.STREAM_DEAD_LETTERS.counter(registry, CODE, code);
    }

    private Counter retries(String code) {
        return Meters.STREAM_RETRIES.counter(registry, CODE, code);
    }

    private long backlog() {
        return lags.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private AtomicLong gauge(TopicPartition partition) {
        return lags.computeIfAbsent(
                partition,
                one ->
                        registry.gauge(
                                Meters.STREAM_LAG.id(),
                                Tags.of(
                                        TOPIC,
                                        one.topic(),
                                        PARTITION,
                                        Integer.toString(one.partition())),
                                new AtomicLong()));
    }
}
