package org.openlmis.ghost.rights;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.openlmis.ghost.rights.RebuildSchedule.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes v3's right assignments what v3's own tables demand.
 *
 * <p>Guarantee: a request is removed by the transaction that rebuilt after seeing it, so a crash
 * loses none, and every change that was committed with its request is in a rebuild that follows.
 * One process rebuilds at a time; the others find nothing to do. Right data are not written again.
 *
 * <p>v3's service replaces the table by a new one of the same name whenever an administrator edits
 * roles, nodes or groups. The table is addressed by that name; a rebuild that finds none, or loses
 * it, is put off. Thread-safe.
 */
public final class RightAssignments {

    private static final Logger LOG = LoggerFactory.getLogger(RightAssignments.class);

    private final RightsTable table;
    private final TransactionTemplate transaction;
    private final RebuildSchedule schedule;

    private RightAssignments(DataSource target, RebuildSchedule schedule) {
        this.table = new RightsTable(new JdbcTemplate(target));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(target));
        this.schedule = schedule;
    }

    /**
     * Right assignments of one v3 database, rebuilt at the usual times.
     *
     * @param target the v3 database with schema {@code ghost}
     */
    public static RightAssignments of(DataSource target) {
        return of(target, RebuildSchedule.DEFAULT);
    }

    /** Right assignments of one v3 database, rebuilt when the schedule says so. */
    public static RightAssignments of(DataSource target, RebuildSchedule schedule) {
        return new RightAssignments(target, schedule);
    }

    /**
     * Rebuilds if the schedule says that it is time; cheap enough for every second.
     *
     * @throws DataAccessException v3 cannot be reached or refuses for good; requests stay
     */
    public Rebuilt rebuildIfDue() {
        return rebuildIf(schedule::isDue);
    }

    /**
     * Rebuilds at once if anybody asked for it: for a process that ends before the schedule would.
     *
     * @throws DataAccessException v3 cannot be reached or refuses for good; requests stay
     */
    public Rebuilt rebuildIfRequested() {
        return rebuildIf(Pending::isRequested);
    }

    private Rebuilt rebuildIf(Predicate<Pending> wanted) {
        if (!wanted.test(table.pending())) {
            return Rebuilt.NOTHING;
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> rebuildAlone(wanted)));
        } catch (DataAccessException e) {
            if (!RightsTable.isPassing(e)) {
                throw e;
            }
            LOG.info("right assignments put off because={}", e.getMostSpecificCause().getMessage());
            return Rebuilt.PUT_OFF;
        }
    }

    /** What was pending may have been done by the process that held the lock before. */
    private Rebuilt rebuildAlone(Predicate<Pending> wanted) {
        if (!table.tryLock()) {
            return Rebuilt.NOTHING;
        }
        Pending pending = table.pending();
        if (!wanted.test(pending)) {
            return Rebuilt.NOTHING;
        }
        table.takeRequests();
        RightsTable.Rows rows = table.rebuild();
        Duration took = Duration.between(pending.now(), table.pending().now());
        table.remember(rows, took);
        LOG.info(
                "right assignments rebuilt inserted={} deleted={} millis={}",
                rows.inserted(),
                rows.deleted(),
                took.toMillis());
        return new Rebuilt(Rebuilt.Outcome.REBUILT, rows.inserted(), rows.deleted(), took);
    }
}
