package org.openlmis.ghost.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.process.ServerFailure;

class KafkaServerIT {

    @Test
    void keepsAcknowledgedRecordsThroughStopAndKill() throws Exception {
        try (KafkaServer server = KafkaServer.start(KafkaOptions.defaults())) {
            server.createTopic("kept", 3);
            produce(server, "before the stop");
            server.stop();
            assertThat(server.isRunning()).isFalse();
            server.start();
            produce(server, "before the kill");
            server.kill();
            server.start();
            produce(server, "after the kill");
            assertThat(consume(server, 3))
                    .containsExactly("before the stop", "before the kill", "after the kill");
        }
    }

    @Test
    void knowsOnlyTopicsThatWereCreated() {
        try (KafkaServer server = KafkaServer.start(KafkaOptions.defaults())) {
            server.createTopic("once", 1);
            assertThatThrownBy(() -> server.createTopic("once", 1))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("once");
            assertThatThrownBy(() -> produce(server, "into nothing"))
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static void produce(KafkaServer server, String value) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, "2000",
                        ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", 0, "key", value)).get();
        }
    }

    private static List<String> consume(KafkaServer server, int count) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        server.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofMillis(200))) {
                    values.add(read.value());
                }
            }
            return values;
        }
    }
}
