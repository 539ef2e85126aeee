package org.openlmis.ghost.stream.poll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.apply.EventLander;
import org.openlmis.ghost.stream.decode.DeadLetterCode;
import org.openlmis.ghost.stream.decode.Decoded;

/**
 * Lands a poll in one transaction. Only if the target refuses the data themselves it is landed in
 * halves, and these in halves, until the events that cannot be landed stand alone and become dead
 * letters. Thread-safe.
 */
final class PollLander {

    private final EventLander lander;
    private final KnownPositions known;
    private final StreamMeters meters;
    private final DeadLetterReport deadLetters;
    private final LandingListener listener;

    PollLander(
            EventLander lander,
            KnownPositions known,
            StreamMeters meters,
            DeadLetterReport deadLetters,
            LandingListener listener) {
        this.lander = lander;
        this.known = known;
        this.meters = meters;
        this.deadLetters = deadLetters;
        this.listener = listener;
    }

    /**
     * Lands at least one event; with a failure that is worth a retry nothing, or a beginning, is
     * landed.
     *
     * @param owner the consumer, for the operator
     * @param endOffsets read after the poll; only looked at if it holds a heartbeat
     */
    void land(String owner, List<Event> events, Map<String, Long> endOffsets) {
        BatchBuilder builder = BatchBuilder.of(events);
        EventBatch batch = builder.build(owner, known, endOffsets);
        try {
            long applied = meters.time(() -> lander.land(batch));
            known.moved(batch.moves());
            meters.landed(batch, applied);
            report(batch.deadLetters(), builder.strangeTables());
        } catch (RuntimeException e) {
            if (!Failure.isRefusal(e)) {
                throw e;
            }
            landRefused(owner, events, endOffsets, e);
        }
    }

    private void landRefused(
            String owner,
            List<Event> events,
            Map<String, Long> endOffsets,
            RuntimeException refusal) {
        if (events.size() > 1) {
            int half = events.size() / 2;
            land(owner, events.subList(0, half), endOffsets);
            land(owner, events.subList(half, events.size()), endOffsets);
        } else if (events.get(0).decoded() instanceof Decoded.Change) {
            var why = new Decoded.Refused(DeadLetterCode.LANDING_REFUSED, Failure.line(refusal));
            land(owner, List.of(events.get(0).refused(why)), endOffsets);
        } else {
            throw refusal;
        }
    }

    private void report(List<DeadLetter> letters, Set<String> strangeTables) {
        deadLetters.tell(letters);
        listener.landed(strangeTables);
    }
}
