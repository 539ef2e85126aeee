package org.openlmis.ghost.stream.poll;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.stream.decode.Decoded;
import org.openlmis.ghost.stream.decode.EventDecoder;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;

/**
 * Decodes and lands what one poll brought. Whatever it throws, {@link Recovery} sees to it that
 * nothing is skipped.
 */
final class PollListener implements BatchConsumerAwareMessageListener<byte[], byte[]> {

    private final EventDecoder decoder;
    private final PollLander lander;
    private final EndOffsets endOffsets;
    private final Recovery recovery;
    private final SignsOfLife life;

    PollListener(
            EventDecoder decoder,
            PollLander lander,
            EndOffsets endOffsets,
            Recovery recovery,
            SignsOfLife life) {
        this.decoder = decoder;
        this.lander = lander;
        this.endOffsets = endOffsets;
        this.recovery = recovery;
        this.life = life;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        if (!records.isEmpty() && consumer != null) {
            land(records, consumer);
            recovery.succeeded();
            life.polled(consumer);
        }
    }

    private void land(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        List<Event> events = records.stream().map(this::decode).toList();
        boolean alive =
                events.stream().anyMatch(event -> event.decoded() instanceof Decoded.Heartbeat);
        lander.land(
                consumer.groupMetadata().memberId(),
                events,
                alive ? endOffsets.read(consumer) : Map.of());
    }

    private Event decode(ConsumerRecord<byte[], byte[]> record) {
        return new Event(
                record,
                decoder.decode(
                        record.topic(), record.key(), record.value(), Event.formerKey(record)));
    }
}
