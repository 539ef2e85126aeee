package org.openlmis.ghost.backfill.server.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.landing.Lsn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks at v2's servers every few seconds and keeps what it saw last, so that nobody who wants to
 * know waits for a server that is away; one that does not answer is logged once. Thread-safe.
 */
public final class SourceWatch {

    private static final Logger log = LoggerFactory.getLogger(SourceWatch.class);
    private static final String EVERY = "PT5S";

    private final SourceReader reader;
    private final Clock clock;
    private final LossForecast forecast = new LossForecast();
    private volatile SourceState state = SourceState.UNKNOWN;
    private volatile Instant looked;

    SourceWatch(SourceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        this.looked = clock.instant();
    }

    /** What was seen last. */
    public SourceState state() {
        return state;
    }

    /** How old that is, counted from the start before anybody looked; a look that hangs ages it. */
    Duration age() {
        return Duration.between(looked, clock.instant());
    }

    @Scheduled(fixedDelayString = EVERY)
    synchronized void look() {
        SourceState seen = primary();
        tellOnce("primary", state.primaryTrouble(), seen.primaryTrouble());
        tellOnce("replica", state.replicaTrouble(), seen.replicaTrouble());
        state = seen;
        looked = clock.instant();
    }

    private SourceState primary() {
        try {
            Slot slot = reader.slot();
            return replica(slot, reader.flushed());
        } catch (DataAccessException | TransactionException e) {
            return new SourceState(null, null, null, Causes.message(e), state.replicaTrouble());
        }
    }

    private SourceState replica(Slot slot, Lsn flushed) {
        Duration timeToLoss = forecast.timeToLoss(clock.instant(), slot);
        try {
            return new SourceState(slot, timeToLoss, reader.behind(flushed), null, null);
        } catch (DataAccessException | TransactionException e) {
            return new SourceState(slot, timeToLoss, null, null, Causes.message(e));
        }
    }

    private static void tellOnce(String server, @Nullable String before, @Nullable String now) {
        if (before == null && now != null) {
            log.warn("v2's {} does not answer: {}", server, now);
        }
    }
}
