package org.openlmis.ghost.backfill.throttle;

import java.time.Duration;
import java.util.Optional;
import org.openlmis.ghost.apply.Generations;
import org.openlmis.ghost.backfill.throttle.Wait.Brake;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * How far the replica is behind its primary, so that reading chunks does not hold its recovery up
 * further. Measured at most once a second, whoever asks. Thread-safe.
 */
final class ReplicaLag {

    private static final String FIND_PRIMARY_POSITION = "select pg_current_wal_flush_lsn()::text";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient primary;
    private final Generations generations;
    private DataSize measured = DataSize.ofBytes(0);
    private long measuredAt;
    private boolean isMeasured;

    ReplicaLag(JdbcClient primary, Generations generations) {
        this.primary = primary;
        this.generations = generations;
    }

    /** What keeps chunks from being read; empty if the replica is near enough. */
    synchronized Optional<Wait> beyond(DataSize limit) {
        measure();
        return measured.compareTo(limit) > 0
                ? Optional.of(
                        new Wait(
                                Brake.REPLICA_LAG,
                                "replica is %d MB behind its primary, more than max-replica-lag=%d MB"
                                        .formatted(measured.toMegabytes(), limit.toMegabytes())))
                : Optional.empty();
    }

    private void measure() {
        if (isMeasured && System.nanoTime() - measuredAt < FRESH.toNanos()) {
            return;
        }
        Lsn replayed = generations.replayed();
        String flushed = primary.sql(FIND_PRIMARY_POSITION).query(String.class).single();
        measured = DataSize.ofBytes(Math.max(0, Lsn.parse(flushed).value() - replayed.value()));
        measuredAt = System.nanoTime();
        isMeasured = true;
    }
}
