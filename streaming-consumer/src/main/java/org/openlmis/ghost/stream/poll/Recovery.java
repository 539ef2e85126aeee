package org.openlmis.ghost.stream.poll;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.openlmis.ghost.apply.PositionLostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The one way back from any failure, for ever: wait a little, go to where the target database is,
 * poll again.
 *
 * <p>Spring Kafka's own error handler would keep the records and poll paused consumers; after a
 * rebalance meanwhile these records could be somebody else's. Polling again costs a fetch and can
 * never land what is not ours. The wait stays far below {@code max.poll.interval.ms}, so the
 * consumer stays in its group while the target is down for hours. Thread-safe.
 */
final class Recovery implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final long FIRST_WAIT = 100;
    private static final long LONGEST_WAIT = 5_000;

    private final Positions positions;
    private final StreamMeters meters;
    private final ThreadLocal<BackOffExecution> waits =
            ThreadLocal.withInitial(Recovery::freshWaits);

    Recovery(Positions positions, StreamMeters meters) {
        this.positions = positions;
        this.meters = meters;
    }

    private static BackOffExecution freshWaits() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT, 2);
        backOff.setMaxInterval(LONGEST_WAIT);
        return backOff.start();
    }

    /** A poll was landed, so the next failure is a new one. */
    void succeeded() {
        waits.remove();
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        recover(failure, records.count() + " records were not landed", consumer, container);
    }

    @Override
    public void handleOtherException(
            Exception failure,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        recover(failure, "Kafka cannot be polled", consumer, container);
    }

    /** What failed is not acknowledged, so that tools show it as lag. */
    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void clearThreadState() {
        waits.remove();
    }

    private void recover(
            Exception failure,
            String what,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        meters.retried(cause);
        long wait = waits.get().nextBackOff();
        if (cause instanceof PositionLostException || cause instanceof PositionUnknownException) {
            LOG.info("Going to the positions of the target database: {}", cause.getMessage());
        } else {
            LOG.warn("{}, trying again in {} ms: {}", what, wait, Failure.line(failure));
        }
        pause(container, wait);
        positions.place(consumer, consumer.assignment());
    }

    private static void pause(MessageListenerContainer container, long milliseconds) {
        try {
            ListenerUtils.stoppableSleep(container, milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
