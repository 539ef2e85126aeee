package org.openlmis.ghost.stream.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.stream.poll.Failure;
import org.openlmis.ghost.stream.poll.SignsOfLife;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Healthy while brokers answer and this process polls them. Another instance may have all
 * partitions, so having none is no fault.
 */
final class KafkaHealth implements HealthIndicator {

    private static final int SECONDS_TO_WAIT = 3;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Admin admin;
    private final MessageListenerContainer consumers;
    private final SignsOfLife life;

    KafkaHealth(Admin admin, MessageListenerContainer consumers, SignsOfLife life) {
        this.admin = admin;
        this.consumers = consumers;
        this.life = life;
    }

    @Override
    public Health health() {
        Instant lastPoll = life.lastPoll();
        Collection<TopicPartition> assigned = consumers.getAssignedPartitions();
        Health.Builder health = isPolling(lastPoll) ? Health.up() : Health.down();
        String silence = brokersSilence();
        if (silence != null) {
            health.down().withDetail("brokers", silence);
        }
        return health.withDetail("consuming", consumers.isRunning())
                .withDetail("lastPoll", String.valueOf(lastPoll))
                .withDetail("partitions", assigned == null ? 0 : assigned.size())
                .build();
    }

    private boolean isPolling(@Nullable Instant lastPoll) {
        return consumers.isRunning()
                && lastPoll != null
                && lastPoll.isAfter(Instant.now().minus(LONGEST_SILENCE));
    }

    private @Nullable String brokersSilence() {
        try {
            admin.describeCluster().nodes().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return Failure.line(e);
        } catch (TimeoutException e) {
            return "no answer within " + SECONDS_TO_WAIT + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
