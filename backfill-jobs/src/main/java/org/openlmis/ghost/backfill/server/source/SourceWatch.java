package org.openlmis.ghost.backfill.server.source;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.landing.Lsn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks at v2's servers every few seconds and keeps what it saw last; a server that does not answer
 * is told once. Thread-safe.
 */
public final class SourceWatch {

    private static final Logger log = LoggerFactory.getLogger(SourceWatch.class);
    private static final String EVERY = "PT10S";

    private final SourceReader reader;
    private final Clock clock;
    private final LossForecast forecast = new LossForecast();
    private volatile SourceState state = SourceState.UNKNOWN;

    SourceWatch(SourceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** What was seen last. */
    public SourceState state() {
        return state;
    }

    @Scheduled(fixedDelayString = EVERY)
    synchronized void look() {
        Slot slot = answer("primary", state.isPrimaryReachable(), reader::slot);
        Duration timeToLoss = slot == null ? null : forecast.timeToLoss(clock.instant(), slot);
        Lsn flushed = slot == null ? null : answer("primary", true, reader::flushed);
        boolean asked = flushed != null;
        ReplicaDelay lag =
                flushed == null
                        ? null
                        : answer(
                                "replica",
                                state.isReplicaReachable(),
                                () -> reader.behind(flushed));
        state =
                new SourceState(
                        slot,
                        timeToLoss,
                        lag,
                        asked,
                        asked ? lag != null : state.isReplicaReachable());
    }

    private static <T> @Nullable T answer(String server, boolean reachable, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException e) {
            if (reachable) {
                log.warn("v2's {} does not answer: {}", server, Causes.message(e));
            }
            return null;
        }
    }
}
