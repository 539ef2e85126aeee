package org.openlmis.ghost.stream.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.apply.EventBatch.Heartbeat;
import org.openlmis.ghost.apply.EventBatch.Move;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.stream.decode.Decoded;

/**
 * Collects the events of one poll into what is landed in one transaction. Not thread-safe; used
 * once.
 */
final class BatchBuilder implements Decoded.Reader {

    private final Map<TopicPartition, Reach> reached = new LinkedHashMap<>();
    private final List<V2Change> changes = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final Set<String> strangeTables = new LinkedHashSet<>();
    private Decoded.@Nullable Heartbeat heartbeat;
    private Instant heartbeatSent = Instant.EPOCH;
    private @Nullable Instant oldest;
    private Event current;

    private BatchBuilder(Event first) {
        this.current = first;
    }

    /** How far a poll goes in a partition. */
    private record Reach(long first, long next, @Nullable Lsn lsn, @Nullable Instant v2Time) {

        Reach upTo(long offset) {
            return new Reach(first, offset + 1, lsn, v2Time);
        }

        Reach at(Lsn newLsn, @Nullable Instant newTime) {
            return new Reach(first, next, newLsn, newTime == null ? v2Time : newTime);
        }
    }

    /** Collects at least one event; those of each partition in its order. */
    static BatchBuilder of(List<Event> events) {
        BatchBuilder builder = new BatchBuilder(events.get(0));
        events.forEach(builder::add);
        return builder;
    }

    private void add(Event event) {
        current = event;
        long offset = event.record().offset();
        reached.merge(
                event.partition(),
                new Reach(offset, offset + 1, null, null),
                (known, one) -> known.upTo(offset));
        event.decoded().tell(this);
    }

    @Override
    public void onChange(Decoded.Change change) {
        changes.add(change.change());
        advance(change.change().lsn(), change.v2Time());
        if (!change.strange().isEmpty()) {
            strangeTables.add(change.change().table());
        }
        Instant time = change.v2Time();
        if (time != null && (oldest == null || time.isBefore(oldest))) {
            oldest = time;
        }
    }

    @Override
    public void onHeartbeat(Decoded.Heartbeat newest) {
        heartbeat = newest;
        heartbeatSent = Instant.ofEpochMilli(current.record().timestamp());
        advance(newest.lsn(), newest.v2Time());
    }

    @Override
    public void onNothing() {
        // The position moves on, nothing else happens.
    }

    @Override
    public void onRefused(Decoded.Refused refused) {
        deadLetters.add(current.deadLetter(refused));
    }

    private void advance(Lsn lsn, @Nullable Instant v2Time) {
        reached.computeIfPresent(current.partition(), (partition, reach) -> reach.at(lsn, v2Time));
    }

    /** Tables of which an event showed that v2's schema may have changed. */
    Set<String> strangeTables() {
        return strangeTables;
    }

    /**
     * The batch to land. Of several heartbeats only the newest counts, as it says all the others
     * said.
     *
     * @param endOffsets read after the poll; only looked at with a heartbeat
     * @throws PositionUnknownException if the target must be asked first where it is
     */
    EventBatch build(String owner, KnownPositions known, Map<String, Long> endOffsets) {
        List<Move> moves = new ArrayList<>();
        reached.forEach(
                (partition, reach) ->
                        moves.add(
                                new Move(
                                        partition.topic(),
                                        partition.partition(),
                                        known.start(partition, reach.first()),
                                        reach.next(),
                                        reach.lsn(),
                                        reach.v2Time())));
        Decoded.Heartbeat newest = heartbeat;
        List<Heartbeat> heartbeats =
                newest == null
                        ? List.of()
                        : List.of(
                                new Heartbeat(
                                        newest.lsn(), newest.v2Time(), heartbeatSent, endOffsets));
        return new EventBatch(
                owner, List.copyOf(changes), moves, List.copyOf(deadLetters), heartbeats, oldest);
    }
}
