package org.openlmis.ghost.stream.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.topic.TopicShape;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopicConfigurationTests {

    @Test
    void leavesToTheBrokerWhatNobodyTold() {
        NewTopic topic = topic(Map.of());

        assertThat(topic.numPartitions()).isEqualTo(6);
        assertThat(topic.replicationFactor()).isEqualTo((short) -1);
        assertThat(topic.configs()).containsOnly(Map.entry("cleanup.policy", "delete"));
    }

    @Test
    void makesTopicsAsTold() {
        NewTopic topic =
                topic(
                        Map.of(
                                "ghost.stream.topic.replication-factor", "3",
                                "ghost.stream.topic.min-insync-replicas", "2",
                                "ghost.stream.topic.retention", "14d"));

        assertThat(topic.replicationFactor()).isEqualTo((short) 3);
        assertThat(topic.configs())
                .containsOnly(
                        Map.entry("cleanup.policy", "delete"),
                        Map.entry("min.insync.replicas", "2"),
                        Map.entry("retention.ms", "1209600000"));
    }

    private static NewTopic topic(Map<String, String> told) {
        TopicShape shape =
                new Binder(new MapConfigurationPropertySource(told))
                        .bindOrCreate(TopicShape.SETTINGS, TopicShape.class);
        return TopicConfiguration.topic("v2.public.facilities", 6, shape);
    }
}
