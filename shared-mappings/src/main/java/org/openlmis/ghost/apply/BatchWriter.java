package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.Refused;
import org.openlmis.ghost.quarantine.Quarantine;
import org.openlmis.ghost.target.TargetWriter;
import org.openlmis.ghost.target.Written;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes a batch of evaluated roots and settles their marks. Where v3's constraints refuse the
 * batch it is written in the other order, then cut in halves, until the root at fault stands alone:
 * that one waits or is quarantined, all others are written.
 */
final class BatchWriter {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final TargetWriter writer;
    private final DirtyRoots dirtyRoots;
    private final Dependants dependants;
    private final Quarantine quarantine;
    private final MappingCatalogue catalogue;

    BatchWriter(
            TargetWriter writer,
            DirtyRoots dirtyRoots,
            Dependants dependants,
            Quarantine quarantine,
            MappingCatalogue catalogue) {
        this.writer = writer;
        this.dirtyRoots = dirtyRoots;
        this.dependants = dependants;
        this.quarantine = quarantine;
        this.catalogue = catalogue;
    }

    /** What a batch did: roots for the caller, rows for the entity's counts. */
    record Result(Derived derived, EntityRows.Count count) {

        Result plus(Result other) {
            return new Result(
                    derived.plus(other.derived),
                    new EntityRows.Count(
                            0,
                            count.written() + other.count.written(),
                            count.unchanged() + other.count.unchanged(),
                            0));
        }
    }

    /**
     * Writes the batch as far as v3 lets it. Errors that are not about the data of single roots are
     * thrown.
     */
    Result write(DeriveBatch batch, TransactionStatus transaction) {
        try {
            return attempt(transaction, () -> settle(batch, TargetWriter.Order.WRITE_THEN_DELETE));
        } catch (DataAccessException usual) {
            requireDataError(usual);
            try {
                return attempt(
                        transaction, () -> settle(batch, TargetWriter.Order.DELETE_THEN_WRITE));
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
     * SQLSTATE classes 22 and 23 and exceptions raised by v3's triggers are about data; anything
     * else is not the roots' fault.
     */
    private static void requireDataError(DataAccessException error) {
        String state = TargetTransactions.state(error);
        if (!state.startsWith("22") && !state.startsWith("23") && !state.startsWith("P0")) {
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
        Outcome outcome = batch.outcome(root);
        if (outcome instanceof Outcome.Refusal) {
            String entity = batch.entity().name();
            markReferring(batch, quarantine.put(entity, withoutRows(batch.refused())));
        } else if (outcome instanceof Outcome.Waits waits) {
            waiting =
                    new Waiting(
                            waits.waiting().code(),
                            waits.waiting().entity(),
                            waits.waiting().key(),
                            waits.waiting().detail() + "; not withdrawn yet: " + waiting.detail(),
                            waiting.retry());
            markReferring(batch, Set.of(root.key()));
        }
        dirtyRoots.await(batch.entity().name(), Map.of(root.key(), waiting));
        return new Result(new Derived(1, 0, 0, 1, 0, 0), new EntityRows.Count(0, 0, 0, 0));
    }

    /** The rows stay with the dirty mark as long as the withdrawal is blocked. */
    private static List<Quarantine.Entry> withoutRows(List<Quarantine.Entry> refused) {
        return refused.stream()
                .map(
                        entry ->
                                new Quarantine.Entry(
                                        entry.rootKey(), entry.refused(), 0, entry.lsn()))
                .toList();
    }

    private static @Nullable Waiting blocked(DirtyRoot root, DataAccessException error) {
        String code =
                switch (TargetTransactions.state(error)) {
                    case UNIQUE_VIOLATION -> Waiting.UNIQUE_CONFLICT;
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

    private Result settle(DeriveBatch batch, TargetWriter.Order order) {
        String entity = batch.entity().name();
        Written written = batch.write(writer, order);
        List<String> newlyRefused = quarantine.put(entity, batch.refused());
        Set<String> accepted = new HashSet<>(batch.roots().stream().map(DirtyRoot::key).toList());
        batch.refused().forEach(entry -> accepted.remove(entry.rootKey()));
        Map<String, Long> healed = new HashMap<>(quarantine.remove(entity, accepted));
        dirtyRoots.remove(entity, batch.settled());
        dirtyRoots.await(entity, batch.waiting());
        Map<String, Long> stillWaiting = new HashMap<>(healed);
        stillWaiting.keySet().retainAll(batch.waiting().keySet());
        dirtyRoots.keep(entity, stillWaiting);
        dirtyRoots.release(entity, batch.standing());
        Set<String> changed = new HashSet<>(written.appeared());
        changed.addAll(written.vanished());
        changed.addAll(newlyRefused);
        markReferring(batch, changed);
        return new Result(batch.derived(written), batch.count(written, healed));
    }

    /** Who refers to rows that appeared, vanished or are held back now must be derived again. */
    private void markReferring(DeriveBatch batch, Collection<String> roots) {
        if (!roots.isEmpty()) {
            List<String> keys = new ArrayList<>(roots);
            catalogue
                    .referrers(batch.entity().root().table())
                    .forEach(referrer -> dependants.markReferring(referrer, keys));
        }
    }
}
