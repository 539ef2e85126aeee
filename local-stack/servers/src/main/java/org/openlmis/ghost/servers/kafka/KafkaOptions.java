package org.openlmis.ghost.servers.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of a local Kafka broker.
 *
 * @param heapMegabytes maximal heap of its JVM
 * @param settings what differs from the broker's defaults, as {@code server.properties} names them
 */
public record KafkaOptions(int heapMegabytes, Map<String, String> settings) {

    static final String LISTENERS = "listeners";

    public KafkaOptions {
        settings = Map.copyOf(settings);
    }

    /** A small broker that loses no time: groups do not wait for members, topics are explicit. */
    public static KafkaOptions defaults() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        return new KafkaOptions(256, settings);
    }

    /** The same options with one setting more, or one replaced. */
    public KafkaOptions with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new KafkaOptions(heapMegabytes, more);
    }

    /**
     * The same broker with one listener more, beside the one that {@link KafkaServer} asks.
     *
     * @param name whose protocol {@code listener.security.protocol.map} says
     */
    public KafkaOptions withListener(String name, int port) {
        return with(LISTENERS, ",%s://127.0.0.1:%d".formatted(name, port));
    }
}
