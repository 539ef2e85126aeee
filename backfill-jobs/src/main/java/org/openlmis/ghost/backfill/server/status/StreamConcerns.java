package org.openlmis.ghost.backfill.server.status;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.status.Concern.Severity;

/** What is to be told about the stream as a whole. */
final class StreamConcerns {

    private static final String STATUS = "/api/v1/status";
    private static final double SILENT_SECONDS = 30;

    private StreamConcerns() {}

    static List<Concern> of(StreamLag stream, DeadLetters deadLetters) {
        List<Concern> concerns = new ArrayList<>();
        Double silent = stream.silent();
        if (silent == null) {
            concerns.add(
                    concern(
                            "NO_STREAM",
                            Severity.WARNING,
                            "no heartbeat of v2 has been landed yet",
                            "start Debezium and the streaming consumer, and look at their health"));
        } else if (silent > SILENT_SECONDS) {
            concerns.add(
                    concern(
                            "STREAM_SILENT",
                            Severity.ERROR,
                            "the last heartbeat of v2 was landed %.0f s ago".formatted(silent),
                            "look at the health of Connect, Kafka and the streaming consumer"));
        }
        slot(stream.slot(), concerns);
        if (deadLetters.unresolved() > 0) {
            concerns.add(
                    new Concern(
                            "DEAD_LETTERS",
                            Severity.WARNING,
                            null,
                            "events that could not be landed: " + deadLetters.unresolved(),
                            "retry or discard them",
                            "/api/v1/dead-letters"));
        }
        return concerns;
    }

    static boolean isLost(StreamLag.Slot slot) {
        return "lost".equals(slot.walStatus());
    }

    private static void slot(StreamLag.Slot slot, List<Concern> concerns) {
        if (isLost(slot)) {
            concerns.add(
                    concern(
                            "SLOT_LOST",
                            Severity.ERROR,
                            "v2 has thrown away WAL that slot %s needs".formatted(slot.name()),
                            "run what preflight prints for the slot, then rerun every entity from the replica"));
        } else if (Boolean.FALSE.equals(slot.active())) {
            concerns.add(
                    concern(
                            "SLOT_INACTIVE",
                            Severity.ERROR,
                            "nobody reads slot %s: v2 keeps its WAL".formatted(slot.name()),
                            "start Connect, or drop the slot if it is not used any more"));
        }
    }

    private static Concern concern(String code, Severity severity, String detail, String remedy) {
        return new Concern(code, severity, null, detail, remedy, STATUS);
    }
}
