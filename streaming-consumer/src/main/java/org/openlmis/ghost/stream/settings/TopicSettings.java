package org.openlmis.ghost.stream.settings;

import org.openlmis.ghost.topic.TopicNames;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics both sides of Kafka agree on.
 *
 * @param topicPrefix Debezium's {@code topic.prefix}
 * @param heartbeatTable the v2 table, {@code schema.table}, that Debezium's heartbeat updates
 */
@ConfigurationProperties("ghost")
public record TopicSettings(
        @DefaultValue(TopicNames.PREFIX) String topicPrefix,
        @DefaultValue(TopicNames.HEARTBEAT_TABLE) String heartbeatTable) {

    public TopicSettings {
        SettingException.check(
                topicPrefix.matches("[a-zA-Z0-9._-]+"),
                "ghost.topic-prefix",
                topicPrefix,
                "write Debezium's topic.prefix: letters, digits, dot, dash, underscore");
        SettingException.check(
                heartbeatTable.matches("[^.]+\\.[^.]+"),
                "ghost.heartbeat-table",
                heartbeatTable,
                "write schema.table, like public.ghost_heartbeat");
    }
}
