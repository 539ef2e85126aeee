package org.openlmis.ghost.stream.settings;

import java.time.Duration;
import org.openlmis.ghost.topic.TopicShape;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the consumer works.
 *
 * @param groupId Kafka's consumer group; instances of one group share the partitions
 * @param concurrency consumers in this process; more help only when landing, not deriving, is the
 *     bottleneck
 * @param maxPollRecords records landed in one transaction at most
 * @param deriveThreads threads that derive dirty roots in this process
 * @param deriveEvery how soon roots are derived that somebody else made dirty
 * @param recheckEvery how often waiting roots are looked at again
 * @param driftEvery how often the live schemas are compared with what mappings believe
 * @param partitions of the topics this consumer creates
 * @param shutdownLimit how long a transaction in progress may take once the process is told to end
 */
@ConfigurationProperties("ghost.stream")
public record StreamSettings(
        @DefaultValue("ghost-streaming-consumer") String groupId,
        @DefaultValue("1") int concurrency,
        @DefaultValue("2000") int maxPollRecords,
        @DefaultValue("1") int deriveThreads,
        @DefaultValue("200ms") Duration deriveEvery,
        @DefaultValue("3s") Duration recheckEvery,
        @DefaultValue("10s") Duration driftEvery,
        @DefaultValue(TopicShape.PARTITIONS) int partitions,
        @DefaultValue("15s") Duration shutdownLimit) {

    public StreamSettings {
        groupId =
                SettingException.require(
                        "ghost.stream.group-id", groupId, "name Kafka's consumer group");
        atLeastOne("concurrency", concurrency);
        atLeastOne("max-poll-records", maxPollRecords);
        atLeastOne("derive-threads", deriveThreads);
        atLeastOne("partitions", partitions);
        positive("derive-every", deriveEvery);
        positive("recheck-every", recheckEvery);
        positive("drift-every", driftEvery);
        positive("shutdown-limit", shutdownLimit);
    }

    private static void atLeastOne(String name, int value) {
        SettingException.check(value >= 1, "ghost.stream." + name, value, "write a number from 1");
    }

    private static void positive(String name, Duration value) {
        SettingException.check(
                !value.isNegative() && !value.isZero(),
                "ghost.stream." + name,
                value,
                "write a time such as 200ms or 5s");
    }
}
