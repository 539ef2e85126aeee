package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Settlement.Result;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.Refused;
import org.openlmis.ghost.target.TargetWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes a batch of evaluated roots and settles their marks. Where v3's constraints refuse the
 * batch it is written in the other order, then cut in halves, until the root at fault stands alone:
 * that one waits or is quarantined, all others are written.
 */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /**
     * One statement would write a row twice: v2 replaced a child by another with the same v3 key,
     * and the insert was landed before the delete.
     */
    private static final String WRITTEN_TWICE = "21000";

    private final Settlement settlement;

    BatchWriter(Settlement settlement) {
        this.settlement = settlement;
    }

    /**
     * Writes the batch as far as v3 lets it. Errors that are not about the data of single roots are
     * thrown.
     */
    Result write(DeriveBatch batch, TransactionStatus transaction) {
        try {
            return attempt(
                    transaction,
                    () -> settlement.settle(batch, TargetWriter.Order.WRITE_THEN_DELETE));
        } catch (DataAccessException usual) {
            requireDataError(usual);
            try {
                return attempt(
                        transaction,
                        () -> settlement.settle(batch, TargetWriter.Order.DELETE_THEN_WRITE));
            } catch (DataAccessException other) {
                requireDataError(other);
                return batch.roots().size() > 1
                        ? halves(batch, transaction)
                        : alone(batch, transaction, other);
            }
        }
    }

    private static Result attempt(TransactionStatus transaction, Supplier<Result> work) {
        Object savepoint = transaction.createSavepoint();
        try {
            Result result = work.get();
            transaction.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException e) {
            transaction.rollbackToSavepoint(savepoint);
            throw e;
        }
    }

    /**
     * SQLSTATE classes 22 and 23, rows written twice and exceptions raised by v3's triggers are
     * about data; anything else is not the roots' fault.
     */
    private static void requireDataError(DataAccessException error) {
        String state = TargetTransactions.state(error);
        if (!state.startsWith("22")
                && !state.startsWith("23")
                && !state.startsWith("P0")
                && !state.equals(WRITTEN_TWICE)) {
            throw error;
        }
    }

    private Result halves(DeriveBatch batch, TransactionStatus transaction) {
        List<DirtyRoot> roots = batch.roots();
        int middle = roots.size() / 2;
        return write(batch.of(roots.subList(0, middle)), transaction)
                .plus(write(batch.of(roots.subList(middle, roots.size())), transaction));
    }

    /** One root that v3 refuses: another row stands in its way, or its values are impossible. */
    private Result alone(
            DeriveBatch batch, TransactionStatus transaction, DataAccessException error) {
        DirtyRoot root = batch.roots().get(0);
        Waiting waiting = blocked(root, error);
        if (waiting == null) {
            return write(
                    batch.with(root, new Outcome.Refusal(refusedByV3(batch, root, error))),
                    transaction);
        }
        if (root.attempts() == 0) {
            LogField.ROOT_KEY.run(root.key(), () -> tell(batch.entity().name(), root, waiting));
        }
        Outcome outcome = batch.outcome(root);
        if (outcome instanceof Outcome.Rows && waiting.code().equals(Waiting.STILL_REFERENCED)) {
            return leave(batch, transaction, waiting);
        }
        return settlement.hold(
                batch, outcome instanceof Outcome.Waits waits ? both(waits, waiting) : waiting);
    }

    /** Without v3's message, which holds values; told once, however often it is tried again. */
    private static void tell(String entity, DirtyRoot root, Waiting waiting) {
        LOG.info("held back entity={} root={} code={}", entity, root.key(), waiting.code());
    }

    private Result leave(DeriveBatch batch, TransactionStatus transaction, Waiting waiting) {
        try {
            return attempt(transaction, () -> settlement.leave(batch, waiting));
        } catch (DataAccessException error) {
            requireDataError(error);
            return settlement.hold(batch, waiting);
        }
    }

    private static Waiting both(Outcome.Waits waits, Waiting blocked) {
        return new Waiting(
                waits.waiting().code(),
                waits.waiting().entity(),
                waits.waiting().key(),
                waits.waiting().detail() + "; not withdrawn yet: " + blocked.detail(),
                blocked.retry());
    }

    private static @Nullable Waiting blocked(DirtyRoot root, DataAccessException error) {
        String code =
                switch (TargetTransactions.state(error)) {
                    case UNIQUE_VIOLATION, WRITTEN_TWICE -> Waiting.UNIQUE_CONFLICT;
                    case FOREIGN_KEY_VIOLATION -> Waiting.STILL_REFERENCED;
                    default -> null;
                };
        return code == null
                ? null
                : new Waiting(code, null, null, message(error), retryAfter(root.attempts()));
    }

    /** Half a second at first, then twice as long each time. */
    private static Duration retryAfter(int attempts) {
        Duration retry = Duration.ofMillis(500L << Math.min(attempts, 10));
        return retry.compareTo(LONGEST_RETRY) < 0 ? retry : LONGEST_RETRY;
    }

    private static Refused refusedByV3(
            DeriveBatch batch, DirtyRoot root, DataAccessException error) {
        return new Refused(
                "REFUSED_BY_V3",
                batch.entity().root().table(),
                null,
                root.key(),
                "v3 refuses its rows: " + message(error));
    }

    private static String message(DataAccessException error) {
        return String.valueOf(error.getMostSpecificCause().getMessage()).replace('\n', ' ');
    }
}
