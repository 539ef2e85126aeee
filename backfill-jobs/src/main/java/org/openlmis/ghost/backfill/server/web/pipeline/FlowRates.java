package org.openlmis.ghost.backfill.server.web.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How fast rows flow at the moment, from the accounts of all processes: the difference of two looks
 * at them some seconds apart. Kept in this process's memory. Thread-safe.
 */
final class FlowRates {

    private static final Logger log = LoggerFactory.getLogger(FlowRates.class);
    private static final String EVERY = "PT2S";
    private static final int LOOKS = 6;

    private static final String SUM_UP =
            """
            select coalesce(sum(read) filter (where driver = 'EVENT'), 0) as events,
                   coalesce(sum(read) filter (where driver = 'CHUNK'), 0) as rows,
                   coalesce(sum(written + unchanged), 0) as derived
              from ghost.entity_count
            """;

    private final JdbcClient target;
    private final Clock clock;
    private final Deque<Look> looks = new ArrayDeque<>();

    FlowRates(JdbcClient target, Clock clock) {
        this.target = target;
        this.clock = clock;
    }

    /**
     * Per second, in the last ten seconds.
     *
     * @param events v2 changes landed by the stream
     * @param rows v2 rows landed by the backfill
     * @param derived v2 rows that reached v3, whether or not they changed it
     */
    record Rates(double events, double rows, double derived) {}

    private record Sums(long events, long rows, long derived) {}

    private record Look(Instant at, Sums sums) {}

    /** Null before the second look, and while the target cannot be asked. */
    synchronized @Nullable Rates now() {
        if (looks.size() < 2) {
            return null;
        }
        Look first = looks.getFirst();
        Look last = looks.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return new Rates(
                rate(first.sums().events(), last.sums().events(), seconds),
                rate(first.sums().rows(), last.sums().rows(), seconds),
                rate(first.sums().derived(), last.sums().derived(), seconds));
    }

    private static double rate(long before, long after, double seconds) {
        return seconds <= 0 ? 0 : Math.max(0, after - before) / seconds;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        try {
            keep(new Look(clock.instant(), target.sql(SUM_UP).query(Sums.class).single()));
        } catch (DataAccessException e) {
            log.debug("rates are unknown: {}", Causes.message(e));
            forget();
        }
    }

    private synchronized void keep(Look look) {
        if (looks.size() == LOOKS) {
            looks.removeFirst();
        }
        looks.addLast(look);
    }

    private synchronized void forget() {
        looks.clear();
    }
}
