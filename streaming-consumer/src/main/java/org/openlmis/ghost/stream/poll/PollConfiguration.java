package org.openlmis.ghost.stream.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.stream.decode.EventDecoder;
import org.openlmis.ghost.stream.decode.RecordFields;
import org.openlmis.ghost.stream.settings.KafkaSettings;
import org.openlmis.ghost.stream.settings.StreamSettings;
import org.openlmis.ghost.topic.TopicNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Puts the listener together. Containers are created stopped: the start waits for the target first.
 */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    private static final Duration WAIT_AFTER_REFUSED_LOGIN = Duration.ofSeconds(10);
    private static final long IDLE_EVENT_MS = 5_000;

    @Bean
    StreamMeters streamMeters(MeterRegistry registry) {
        return new StreamMeters(registry);
    }

    @Bean
    KnownPositions knownPositions() {
        return new KnownPositions();
    }

    @Bean
    Positions positions(Ghost ghost, KnownPositions known) {
        return new Positions(ghost.positions(), known);
    }

    @Bean
    Recovery recovery(Positions positions, StreamMeters meters) {
        return new Recovery(positions, meters);
    }

    @Bean
    SignsOfLife signsOfLife(StreamMeters meters) {
        return new SignsOfLife(meters);
    }

    @Bean
    Producer<byte[], byte[]> deadLetterProducer(KafkaSettings kafka) {
        Map<String, Object> patience =
                Map.of(
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        return new KafkaProducer<>(
                kafka.client(patience, Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    RecordFields recordFields(MappingCatalogue catalogue, Ghost ghost, TopicNames names) {
        return new RecordFields(catalogue, ghost.facts(), names);
    }

    @Bean
    DeadLetterReport deadLetterReport(
            RecordFields fields, Producer<byte[], byte[]> deadLetterProducer, TopicNames names) {
        return new DeadLetterReport(
                fields, new DeadLetterTopic(deadLetterProducer, names.ofDeadLetters()));
    }

    @Bean
    PollLander pollLander(
            Ghost ghost,
            KnownPositions known,
            StreamMeters meters,
            DeadLetterReport deadLetters,
            LandingListener listener) {
        return new PollLander(ghost.events(), known, meters, deadLetters, listener);
    }

    @Bean
    EventDecoder eventDecoder(MappingCatalogue catalogue, Ghost ghost, TopicNames names) {
        return new EventDecoder(catalogue, ghost.facts(), names);
    }

    @Bean
    PollListener pollListener(
            MappingCatalogue catalogue,
            EventDecoder decoder,
            TopicNames names,
            PollLander lander,
            Recovery recovery,
            SignsOfLife life) {
        EndOffsets endOffsets =
                new EndOffsets(
                        catalogue.tables().stream()
                                .map(TableDeclaration::table)
                                .map(names::ofTable)
                                .collect(Collectors.toUnmodifiableSet()));
        return new PollListener(decoder, lander, endOffsets, recovery, life);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> consumers(
            KafkaSettings kafka,
            StreamSettings stream,
            MeterRegistry registry,
            ContainerProperties polling,
            Recovery recovery,
            ApplicationEventPublisher events) {
        var factory =
                new DefaultKafkaConsumerFactory<byte[], byte[]>(ConsumerSettings.of(kafka, stream));
        factory.addListener(new MicrometerConsumerListener<>(registry));
        var consumers = new ConcurrentMessageListenerContainer<byte[], byte[]>(factory, polling);
        consumers.setBeanName("consumer");
        consumers.setAutoStartup(false);
        consumers.setConcurrency(stream.concurrency());
        consumers.setCommonErrorHandler(recovery);
        consumers.setApplicationEventPublisher(events);
        return consumers;
    }

    @Bean
    ContainerProperties polling(
            MappingCatalogue catalogue,
            TopicNames names,
            StreamSettings stream,
            PollListener listener,
            Positions positions,
            StreamMeters meters) {
        var polling = new ContainerProperties(names.toRead(catalogue).toArray(String[]::new));
        polling.setGroupId(stream.groupId());
        polling.setMessageListener(listener);
        polling.setConsumerRebalanceListener(new Assignment(positions, meters));
        polling.setAckMode(ContainerProperties.AckMode.BATCH);
        polling.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        polling.setSyncCommits(false);
        polling.setMissingTopicsFatal(false);
        polling.setAuthExceptionRetryInterval(WAIT_AFTER_REFUSED_LOGIN);
        polling.setShutdownTimeout(stream.shutdownLimit().toMillis());
        polling.setIdleEventInterval(IDLE_EVENT_MS);
        return polling;
    }
}
