package org.openlmis.ghost.backfill.preflight.stream;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.topic.TopicShape;

/**
 * Compares topics with what is declared of all of them.
 *
 * @param topics those that exist
 */
record TopicComparison(StreamSettings.Stream wanted, KafkaCommands commands, List<Topic> topics) {

    private static final long FOR_EVER = -1;

    List<Finding> findings() {
        return Stream.of(partitions(), cleanup(), copies(), minInsync(), retention(), size())
                .toList();
    }

    private Finding partitions() {
        int least = wanted.partitions();
        List<String> few = those(topic -> topic.partitions() < least);
        return few.isEmpty()
                ? ok(Code.TOPIC_PARTITIONS, "topics have %d partitions or more".formatted(least))
                : Finding.warning(
                        Code.TOPIC_PARTITIONS,
                        StreamPreflight.KAFKA,
                        "less than %d partitions: %s".formatted(least, listed(few)),
                        "run " + commands.partitions(few, least));
    }

    private Finding cleanup() {
        List<String> compacted = those(topic -> !topic.cleanup().equals(TopicShape.DELETE));
        return compacted.isEmpty()
                ? ok(Code.TOPIC_CLEANUP, "no topic is compacted")
                : Finding.error(
                        Code.TOPIC_CLEANUP,
                        StreamPreflight.KAFKA,
                        "changes that are not landed yet are compacted away: " + listed(compacted),
                        "run "
                                + commands.set(
                                        compacted, TopicShape.CLEANUP_POLICY, TopicShape.DELETE));
    }

    private Finding copies() {
        Short copies = wanted.topic().replicationFactor();
        List<String> unwritable = those(topic -> topic.copies() < topic.minInsync());
        if (!unwritable.isEmpty()) {
            return Finding.error(
                    Code.TOPIC_REPLICATION,
                    StreamPreflight.KAFKA,
                    "fewer copies than min.insync.replicas, nothing can be written: "
                            + listed(unwritable),
                    "raise the copies by kafka-reassign-partitions.sh, or run "
                            + commands.set(unwritable, TopicShape.MIN_INSYNC_REPLICAS, "1"));
        }
        List<String> few = those(topic -> copies != null && topic.copies() < copies);
        return few.isEmpty()
                ? ok(Code.TOPIC_REPLICATION, "topics have as many copies as wanted")
                : Finding.warning(
                        Code.TOPIC_REPLICATION,
                        StreamPreflight.KAFKA,
                        "less than %d copies: %s".formatted(copies, listed(few)),
                        "raise them by kafka-reassign-partitions.sh " + commands.access());
    }

    private Finding minInsync() {
        Integer least = wanted.topic().minInsyncReplicas();
        List<String> few = those(topic -> least != null && topic.minInsync() < least);
        return few.isEmpty()
                ? ok(Code.TOPIC_MIN_INSYNC, "min.insync.replicas is what is wanted")
                : Finding.warning(
                        Code.TOPIC_MIN_INSYNC,
                        StreamPreflight.KAFKA,
                        "min.insync.replicas is below %d: %s".formatted(least, listed(few)),
                        "run " + commands.set(few, TopicShape.MIN_INSYNC_REPLICAS, least + ""));
    }

    private Finding retention() {
        Duration least = wanted.topic().retention();
        List<String> soon =
                those(
                        topic ->
                                least != null
                                        && topic.retentionMillis() != FOR_EVER
                                        && topic.retentionMillis() < least.toMillis());
        return soon.isEmpty() || least == null
                ? ok(Code.TOPIC_RETENTION, "topics keep records as long as wanted")
                : Finding.warning(
                        Code.TOPIC_RETENTION,
                        StreamPreflight.KAFKA,
                        "records are kept for less than %s: %s".formatted(least, listed(soon)),
                        "run " + commands.set(soon, TopicShape.RETENTION, "" + least.toMillis()));
    }

    private Finding size() {
        List<String> limited = those(topic -> topic.retentionBytes() != FOR_EVER);
        return limited.isEmpty()
                ? ok(Code.TOPIC_RETENTION, "topics keep records whatever their size")
                : Finding.warning(
                        Code.TOPIC_RETENTION,
                        StreamPreflight.KAFKA,
                        "many changes push out what is not landed yet: " + listed(limited),
                        "run " + commands.set(limited, "retention.bytes", "-1"));
    }

    private List<String> those(Predicate<Topic> condition) {
        return topics.stream().filter(condition).map(Topic::name).toList();
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    private static Finding ok(Code code, String message) {
        return Finding.ok(code, StreamPreflight.KAFKA, message);
    }
}
