package org.openlmis.ghost.stream.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.apply.EventBatch.Move;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.stream.decode.DeadLetterCode;
import org.openlmis.ghost.stream.decode.Decoded;

class BatchBuilderTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final KnownPositions known = new KnownPositions();

    @Test
    void movesEachPartitionFromWhereItWasToBehindItsLastRecord() {
        known.learn(Map.of(new TopicPartition("a", 0), 5L));
        known.learn(Map.of(new TopicPartition("a", 1), 0L));
        EventBatch batch =
                build(
                        change("a", 0, 7, 100),
                        nothing("a", 1, 0),
                        change("a", 0, 8, 90),
                        nothing("a", 0, 9));
        assertThat(batch.moves())
                .containsExactly(
                        new Move("a", 0, 5, 10, new Lsn(90), NOON.plusSeconds(90)),
                        new Move("a", 1, 0, 1, null, null));
        assertThat(batch.changes()).hasSize(2);
    }

    @Test
    void keepsTheNewestHeartbeatOnly() {
        known.learn(Map.of(new TopicPartition("m", 0), 0L));
        EventBatch batch = build(heartbeat("m", 0, 1, 10), heartbeat("m", 0, 2, 20));
        assertThat(batch.heartbeats())
                .containsExactly(
                        new EventBatch.Heartbeat(
                                new Lsn(20),
                                NOON.plusSeconds(20),
                                Instant.ofEpochMilli(ConsumerRecord.NO_TIMESTAMP),
                                Map.of("a/0", 9L)));
    }

    @Test
    void givesADeadLetterItsCoordinatesAndBytes() {
        known.learn(Map.of(new TopicPartition("a", 2), 4L));
        EventBatch batch =
                build(event("a", 2, 4, new Decoded.Refused(DeadLetterCode.UNKNOWN_OP, "op x")));
        assertThat(batch.deadLetters())
                .singleElement()
                .returns("a", EventBatch.DeadLetter::topic)
                .returns(2, EventBatch.DeadLetter::partition)
                .returns(4L, EventBatch.DeadLetter::offset)
                .returns("UNKNOWN_OP", EventBatch.DeadLetter::code)
                .returns(new byte[] {2}, EventBatch.DeadLetter::value);
        assertThat(batch.moves()).singleElement().returns(5L, Move::to);
    }

    @Test
    void knowsWhenTheOldestChangeWasCommittedAndStrangeTables() {
        known.learn(Map.of(new TopicPartition("a", 0), 5L));
        BatchBuilder builder =
                BatchBuilder.of(
                        List.of(
                                change("a", 0, 5, 30),
                                strange("a", 0, 6, 20),
                                change("a", 0, 7, 40)));
        assertThat(builder.build("owner", known, Map.of()).oldest())
                .isEqualTo(NOON.plusSeconds(20));
        assertThat(builder.strangeTables()).containsExactly("facilities");
    }

    @Test
    void refusesAPollOfAPartitionNobodyWasSentTo() {
        assertThatThrownBy(() -> build(nothing("a", 0, 0)))
                .isInstanceOf(PositionUnknownException.class);
    }

    @Test
    void refusesRecordsThatWereLandedBefore() {
        known.learn(Map.of(new TopicPartition("a", 0), 8L));
        assertThatThrownBy(() -> build(nothing("a", 0, 7)))
                .isInstanceOf(PositionUnknownException.class)
                .hasMessageContaining("a-0");
    }

    private EventBatch build(Event... events) {
        return BatchBuilder.of(List.of(events)).build("me", known, Map.of("a/0", 9L));
    }

    private static Event change(String topic, int partition, long offset, long lsn) {
        return event(topic, partition, offset, change(lsn, List.of()));
    }

    private static Event strange(String topic, int partition, long offset, long lsn) {
        return event(topic, partition, offset, change(lsn, List.of("name")));
    }

    private static Decoded change(long lsn, List<String> strange) {
        var delete = new V2Change.Delete("facilities", Map.of("id", "1"), new Lsn(lsn));
        return new Decoded.Change(delete, NOON.plusSeconds(lsn), strange);
    }

    private static Event heartbeat(String topic, int partition, long offset, long lsn) {
        return event(
                topic,
                partition,
                offset,
                new Decoded.Heartbeat(new Lsn(lsn), NOON.plusSeconds(lsn)));
    }

    private static Event nothing(String topic, int partition, long offset) {
        return event(topic, partition, offset, new Decoded.Nothing());
    }

    private static Event event(String topic, int partition, long offset, Decoded decoded) {
        return new Event(
                new ConsumerRecord<>(topic, partition, offset, new byte[] {1}, new byte[] {2}),
                decoded);
    }
}
