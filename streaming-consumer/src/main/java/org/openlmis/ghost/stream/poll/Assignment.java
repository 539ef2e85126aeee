package org.openlmis.ghost.stream.poll;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Sends a consumer to the stored positions of partitions it takes over. Thread-safe. */
final class Assignment implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    private final Positions positions;
    private final StreamMeters meters;

    Assignment(Positions positions, StreamMeters meters) {
        this.positions = positions;
        this.meters = meters;
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            LOG.info("Taking over {} partitions", partitions.size());
            positions.takeOver(consumer, partitions);
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        LOG.info("Giving {} partitions away", partitions.size());
        meters.forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        LOG.warn(
                "Lost {} partitions: this consumer was too slow to answer the group",
                partitions.size());
        meters.forget(partitions);
    }
}
