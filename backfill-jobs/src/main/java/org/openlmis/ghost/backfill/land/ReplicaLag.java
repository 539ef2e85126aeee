package org.openlmis.ghost.backfill.land;

import java.time.Duration;
import java.util.Optional;
import org.openlmis.ghost.apply.Generations;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * How far the replica is behind its primary, so that reading chunks does not hold its recovery up
 * further. Measured at most once a second, whoever asks. Thread-safe.
 */
public final class ReplicaLag {

    private static final String FIND_PRIMARY_POSITION = "select pg_current_wal_flush_lsn()::text";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient primary;
    private final Generations generations;
    private final DataSize limit;
    private DataSize measured = DataSize.ofBytes(0);
    private long measuredAt;
    private boolean isMeasured;

    ReplicaLag(JdbcClient primary, Generations generations, DataSize limit) {
        this.primary = primary;
        this.generations = generations;
        this.limit = limit;
    }

    /** What keeps chunks from being read, in the operator's words; empty if nothing does. */
    public synchronized Optional<String> complaint() {
        measure();
        return measured.compareTo(limit) > 0
                ? Optional.of(
                        "replica is %d MB behind its primary, more than ghost.backfill.max-replica-lag=%d MB"
                                .formatted(measured.toMegabytes(), limit.toMegabytes()))
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
