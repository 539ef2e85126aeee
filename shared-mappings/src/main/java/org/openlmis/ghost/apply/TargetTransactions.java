package org.openlmis.ghost.apply;

import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.LandedMeanwhileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the target, and the locks that keep a generation from being opened while somebody
 * lands or derives. A deadlock rolls back and is tried again: all writers touch keys in sorted
 * order, so it is rare. So is a row that somebody else landed meanwhile. Those that met a deadlock
 * are tried again one at a time, since two of them could fail each other for ever. Thread-safe.
 */
final class TargetTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(TargetTransactions.class);
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 10;
    private static final String LOCK_SHARED =
            "select pg_advisory_xact_lock_shared(hashtext('ghost entity ' || ?))";
    private static final String LOCK_EXCLUSIVE =
            "select pg_advisory_xact_lock(hashtext('ghost entity ' || ?))";

    private static final String LOCK_RETRIES =
            "select pg_advisory_xact_lock(hashtext('ghost tries again'))";

    private static final String LOCK_MARKS =
            "select pg_advisory_xact_lock(hashtext('ghost marks'))";

    private static final String ANNOUNCE =
            """
            select pg_advisory_xact_lock_shared(hashtext('ghost announces ' || n.name))
            from unnest(?::text[]) with ordinality as n (name, number) order by n.number""";
    private static final String AWAIT_ANNOUNCED =
            """
            select pg_advisory_xact_lock(hashtext('ghost announces ' || n.name))
            from unnest(?::text[]) with ordinality as n (name, number) order by n.number""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    TargetTransactions(DataSource target) {
        this.jdbc = new JdbcTemplate(target);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(target));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Work inside a transaction that may roll back parts of itself. */
    interface Work<T extends @Nullable Object> {
        T in(TransactionStatus transaction);
    }

    /** Runs the work in a transaction of its own. */
    <T extends @Nullable Object> T run(Work<T> work) {
        boolean hasDeadlocked = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return runOnce(hasDeadlocked ? afterOtherRetries(work) : work);
            } catch (RuntimeException e) {
                hasDeadlocked |= state(e).equals(DEADLOCK);
                if (attempt == ATTEMPTS || !isRetried(e)) {
                    throw e;
                }
                LOG.info(
                        "transaction tried again attempt={} because={}",
                        attempt,
                        String.valueOf(e.getMessage()));
            }
        }
    }

    /** Waits before it holds anything else, so that this lock is in no circle. */
    private <T extends @Nullable Object> Work<T> afterOtherRetries(Work<T> work) {
        return transaction -> {
            jdbc.query(LOCK_RETRIES, (RowCallbackHandler) row -> {});
            return work.in(transaction);
        };
    }

    @SuppressWarnings("NullAway") // the template gives back exactly what the work returned
    private <T extends @Nullable Object> T runOnce(Work<T> work) {
        return transactions.execute(work::in);
    }

    void runWithoutResult(Runnable work) {
        run(
                transaction -> {
                    work.run();
                    return true;
                });
    }

    <T extends @Nullable Object> T get(Supplier<T> work) {
        return run(transaction -> work.get());
    }

    private static boolean isRetried(Throwable error) {
        return error instanceof LandedMeanwhileException || state(error).equals(DEADLOCK);
    }

    /** The SQLSTATE behind an exception, or an empty text. */
    static String state(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** Held while landing or deriving: no generation of the entity is opened meanwhile. */
    void lockShared(String entity) {
        jdbc.query(LOCK_SHARED, (RowCallbackHandler) row -> {}, entity);
    }

    /** Announces, until this transaction ends, what it is about to change; names are sorted. */
    void announce(Collection<String> names) {
        lock(ANNOUNCE, names);
    }

    /** Waits for all transactions that have announced one of these; names are sorted. */
    void awaitAnnounced(Collection<String> names) {
        lock(AWAIT_ANNOUNCED, names);
    }

    private void lock(String sql, Collection<String> names) {
        if (!names.isEmpty()) {
            jdbc.query(sql, (RowCallbackHandler) row -> {}, (Object) names.toArray(String[]::new));
        }
    }

    /**
     * Held by those who write marks behind the stream, until they commit: several statements of two
     * of them could wait for each other. Who derives never waits for it.
     */
    void lockMarks() {
        jdbc.query(LOCK_MARKS, (RowCallbackHandler) row -> {});
    }

    /** Held while a generation is opened or closed. */
    void lockExclusive(String entity) {
        jdbc.query(LOCK_EXCLUSIVE, (RowCallbackHandler) row -> {}, entity);
    }
}
