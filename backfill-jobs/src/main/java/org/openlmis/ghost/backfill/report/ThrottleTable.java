package org.openlmis.ghost.backfill.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.throttle.ThrottleState;
import org.openlmis.ghost.backfill.throttle.WaitingWorker;

/** What the throttle allows and who waits for it, as a table. */
public final class ThrottleTable {

    private static final String COLUMNS = "%-18s %12s %12s";

    private ThrottleTable() {}

    /** A line for each limit, one for what goes on, and one for each worker that waits. */
    public static String text(ThrottleState state) {
        List<String> lines = new ArrayList<>();
        lines.add(COLUMNS.formatted("limit", "in force", "configured"));
        lines.add(
                COLUMNS.formatted(
                        "rows-per-second",
                        limit(state.inForce().rowsPerSecond()),
                        limit(state.configured().rowsPerSecond())));
        lines.add(
                COLUMNS.formatted(
                        "concurrent-chunks",
                        limit(state.inForce().concurrentChunks()),
                        limit(state.configured().concurrentChunks())));
        lines.add(
                COLUMNS.formatted(
                        "max-replica-lag",
                        state.inForce().maxReplicaLag(),
                        state.configured().maxReplicaLag()));
        if (state.changedAt() != null) {
            lines.add("changed by %s at %s".formatted(state.changedBy(), state.changedAt()));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "chunks being read: %d; rows read ahead: %,d",
                        state.chunksReading(),
                        state.rowsAhead()));
        state.waiting().stream().map(ThrottleTable::line).forEach(lines::add);
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(WaitingWorker worker) {
        return "%s %s waits: %s".formatted(worker.entity(), worker.worker(), worker.detail());
    }

    private static String limit(@Nullable Number limit) {
        return limit == null || limit.longValue() == 0
                ? "none"
                : String.format(Locale.ROOT, "%,d", limit.longValue());
    }
}
