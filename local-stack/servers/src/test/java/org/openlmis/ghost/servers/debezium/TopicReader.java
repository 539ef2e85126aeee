package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, whenever they come into being. Not thread-safe. */
final class TopicReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    TopicReader(String bootstrapServers, Pattern topics) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "group.id", "reader-" + System.nanoTime(),
                                "auto.offset.reset", "earliest",
                                "session.timeout.ms", "45000",
                                "metadata.max.age.ms", "300"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(topics);
    }

    /** The next records of the topic, as many as asked for; those of other topics are dropped. */
    List<ConsumerRecord<String, String>> next(String topic, int count) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        until(
                record -> {
                    if (record.topic().equals(topic)) {
                        found.add(record);
                    }
                    return found.size() == count;
                });
        return found;
    }

    /** Reads on until a record satisfies the condition. */
    void until(Predicate<ConsumerRecord<String, String>> condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(read::add);
            while (!read.isEmpty()) {
                if (condition.test(read.remove(0))) {
                    return;
                }
            }
        }
        fail("The awaited record did not arrive within " + LIMIT);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
