package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The broker of the compose file lets each account do its work, and nothing else. */
class KafkaAccountsIT {

    private static final String CONNECT = "connect";
    private static final String CONSUMER = "consumer";

    private static DeployedBroker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = DeployedBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (Admin stranger = Admin.create(broker.client(CONSUMER, "guessed"))) {
            assertThatThrownBy(() -> stranger.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void letsTheConsumerCreateAndReadTopicsOfV2() throws Exception {
        create(CONSUMER, "v2.public.facilities");
        write(CONNECT, "v2.public.facilities");

        assertThat(read(CONSUMER, "v2.public.facilities")).isOne();
        assertThatThrownBy(() -> write(CONSUMER, "v2.public.facilities"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> create(CONSUMER, "another"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void letsTheConsumerWriteDeadLetters() throws Exception {
        create(CONSUMER, "v2.ghost.dead-letter");
        write(CONSUMER, "v2.ghost.dead-letter");
    }

    @Test
    void letsConnectWriteWhatHappensInV2AndKeepItsOwnState() throws Exception {
        create(CONNECT, "v2.message");
        write(CONNECT, "v2.message");
        create(CONNECT, "ghost-connect-offsets");
        write(CONNECT, "ghost-connect-offsets");

        assertThat(read(CONNECT, "ghost-connect-offsets")).isOne();
        assertThatThrownBy(() -> read(CONNECT, "v2.message"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(CONSUMER, "ghost-connect-offsets"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    private static void create(String account, String topic) throws Exception {
        try (Admin admin = Admin.create(broker.client(account))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void write(String account, String topic) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        broker.client(account),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(20, TimeUnit.SECONDS);
        }
    }

    /** How many records the first poll that finds some returns. */
    private static int read(String account, String topic) throws IOException {
        Map<String, Object> settings = new HashMap<>(broker.client(account));
        settings.put("auto.offset.reset", "earliest");
        settings.put(
                "group.id", account.equals(CONNECT) ? "ghost-connect" : "ghost-streaming-consumer");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).count();
        }
    }
}
