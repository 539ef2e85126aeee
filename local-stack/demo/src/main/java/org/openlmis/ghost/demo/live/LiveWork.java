package org.openlmis.ghost.demo.live;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.change.LiveChange;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.springframework.dao.DataAccessException;

/**
 * Makes one transaction after the other, through two sessions: the second one belongs to the long
 * transaction that may be open. Used by one thread.
 */
final class LiveWork implements AutoCloseable {

    private final ConnectionSource source;
    private final Duration longTransaction;
    private final Dice dice;
    private final LiveCounts counts;
    private final Referrers referrers;
    private @Nullable LiveSession session;
    private @Nullable LiveSession open;
    private long commitOpenAt;

    LiveWork(
            ConnectionSource source,
            LiveSettings settings,
            Referrers referrers,
            LiveCounts counts) {
        this.source = source;
        this.longTransaction = settings.longTransaction();
        this.dice = new Dice(settings.seed(), "live");
        this.referrers = referrers;
        this.counts = counts;
    }

    /**
     * Makes the next transaction.
     *
     * @throws SQLException if v2 is away or refuses; sessions are unusable then, so close this work
     */
    void next() throws SQLException {
        try {
            commitLongTransaction(false);
            make(LiveChange.any(dice));
        } catch (SQLException | DataAccessException e) {
            SQLException cause = Outages.cause(e);
            if (!Outages.isLostRace(cause)) {
                throw cause;
            }
            close();
            counts.gaveWay();
        }
    }

    /** Commits what is open, for the end; if v2 is away it is lost, as any open transaction is. */
    void finish() throws SQLException {
        try {
            commitLongTransaction(true);
        } catch (SQLException | DataAccessException e) {
            SQLException cause = Outages.cause(e);
            if (!Outages.isOutage(cause)) {
                throw cause;
            }
            counts.outage();
        }
    }

    /** Drops both sessions; whatever they had open is rolled back by v2. */
    @Override
    public void close() throws SQLException {
        LiveSession first = session;
        LiveSession second = open;
        session = null;
        open = null;
        try (first;
                second) {
            commitOpenAt = 0;
        }
    }

    private void make(LiveChange change) throws SQLException {
        if (change == LiveChange.LONG_TRANSACTION) {
            openLongTransaction();
            return;
        }
        if (session == null) {
            session = LiveSession.open(source, dice, referrers);
        }
        if (session.make(change)) {
            session.commit();
            counts.committed(change);
        } else {
            session.rollback();
            counts.withoutRow();
        }
    }

    private void openLongTransaction() throws SQLException {
        if (open == null) {
            open = LiveSession.open(source, dice, referrers);
            open.make(LiveChange.LONG_TRANSACTION);
            commitOpenAt = System.nanoTime() + longTransaction.toNanos();
        }
    }

    private void commitLongTransaction(boolean now) throws SQLException {
        if (open != null && (now || System.nanoTime() - commitOpenAt >= 0)) {
            open.make(LiveChange.EDIT_FACILITY);
            open.commit();
            counts.committed(LiveChange.LONG_TRANSACTION);
            open.close();
            open = null;
        }
    }
}
