package org.openlmis.ghost.stream.poll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies dead letters to a topic, for those who watch Kafka rather than the database. The table in
 * the target database is the truth and was committed before, so a copy that fails is only logged.
 * Thread-safe.
 */
final class DeadLetterTopic {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopic.class);
    private static final int SECONDS_TO_WAIT = 10;

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    DeadLetterTopic(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** Publishes letters with key and value as they were, coordinates and reason as headers. */
    void publish(List<DeadLetter> letters) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (DeadLetter letter : letters) {
                sent.add(producer.send(record(letter)));
            }
            for (Future<?> one : sent) {
                one.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
            }
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warn(
                    "{} dead letters are in table ghost.dead_letter, but not in topic {}: {}",
                    letters.size(),
                    topic,
                    Failure.line(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        var record = new ProducerRecord<>(topic, letter.key(), letter.value());
        header(record, "ghost.topic", letter.topic());
        header(record, "ghost.partition", Integer.toString(letter.partition()));
        header(record, "ghost.offset", Long.toString(letter.offset()));
        header(record, "ghost.code", letter.code());
        header(record, "ghost.message", letter.message());
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
