package org.openlmis.ghost.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.OwedMarks;
import org.openlmis.ghost.dirty.OwedMarks.Kind;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.quarantine.Quarantine;
import org.openlmis.ghost.remark.Remarks;
import org.openlmis.ghost.target.TargetWriter;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.Written;

/**
 * Writes evaluated roots and everything that follows from it: marks, quarantine, and the marks owed
 * to those that wait for them or refer to rows that came or went. Thread-safe; belongs into the
 * caller's target transaction.
 */
final class Settlement {

    private static final EntityRows.Count NO_ROWS = new EntityRows.Count(0, 0, 0, 0);

    private final TargetWriter writer;
    private final DirtyRoots dirtyRoots;
    private final OwedMarks owed;
    private final Quarantine quarantine;
    private final Remarks remarks;

    Settlement(
            TargetWriter writer,
            DirtyRoots dirtyRoots,
            OwedMarks owed,
            Quarantine quarantine,
            Remarks remarks) {
        this.writer = writer;
        this.dirtyRoots = dirtyRoots;
        this.owed = owed;
        this.quarantine = quarantine;
        this.remarks = remarks;
    }

    /**
     * What a batch did: roots for the caller, rows for the entity's counts.
     *
     * @param shown roots that events changed and v3 shows
     */
    record Result(Derived derived, EntityRows.Count count, List<Shown> shown) {

        static final Result NOTHING = new Result(Derived.NOTHING, NO_ROWS, List.of());

        Result plus(Result other) {
            return new Result(
                    derived.plus(other.derived),
                    new EntityRows.Count(
                            0,
                            count.written() + other.count.written(),
                            count.unchanged() + other.count.unchanged(),
                            0),
                    Stream.concat(shown.stream(), other.shown.stream()).toList());
        }
    }

    /** Makes v3 what the batch demands. */
    Result settle(DeriveBatch batch, TargetWriter.Order order) {
        String entity = batch.entity().name();
        Written written = batch.write(writer, order);
        remark(batch);
        List<String> newlyRefused = quarantine.put(entity, batch.refused());
        Set<String> accepted = new HashSet<>(batch.roots().stream().map(DirtyRoot::key).toList());
        batch.refused().forEach(entry -> accepted.remove(entry.rootKey()));
        Map<String, Long> healed = new HashMap<>(quarantine.remove(entity, accepted));
        Set<String> changed = new HashSet<>(written.appeared());
        changed.addAll(written.vanished());
        changed.addAll(newlyRefused);
        changed.addAll(healed.keySet());
        changed.addAll(dirtyRoots.remove(entity, batch.settled()));
        changed.addAll(dirtyRoots.await(entity, batch.waiting()));
        Map<String, Long> stillWaiting = new HashMap<>(healed);
        stillWaiting.keySet().retainAll(batch.waiting().keySet());
        dirtyRoots.keep(entity, stillWaiting);
        owed.owe(Kind.WAITING, entity, batch.standing());
        if (!batch.isClearing()) {
            owed.owe(Kind.REFERRING, entity, changed);
        }
        return new Result(batch.derived(written), batch.count(written, healed), batch.shown());
    }

    private void remark(DeriveBatch batch) {
        Map<String, List<V3Row>> demanded = batch.demanded();
        String entity = batch.entity().name();
        remarks.replace(entity, demanded.keySet(), batch.remarks());
        remarks.replaceCuts(entity, demanded.keySet(), demanded);
    }

    /**
     * Writes one root's new rows beside those that should go but are still referred to. Whoever
     * refers to them is derived again, and then they go. Told once: two roots that leave rows and
     * refer to each other would wake each other for ever.
     */
    Result leave(DeriveBatch batch, Waiting waiting) {
        String entity = batch.entity().name();
        Written written = batch.write(writer, TargetWriter.Order.WRITE_THEN_LEAVE);
        remark(batch);
        String root = batch.roots().get(0).key();
        Map<String, Long> healed = quarantine.remove(entity, Set.of(root));
        dirtyRoots.keep(entity, healed);
        owed.owe(Kind.WAITING, entity, batch.standing());
        Set<String> changed = new HashSet<>(written.appeared());
        changed.addAll(written.vanished());
        changed.addAll(healed.keySet());
        changed.addAll(dirtyRoots.await(entity, Map.of(root, waiting)));
        owed.owe(Kind.REFERRING, entity, changed, root);
        long rows = written.rows().getOrDefault(root, 0L);
        return new Result(new Derived(1, 0, 0, 1, 0, rows), NO_ROWS, List.of());
    }

    /** Holds one root as it is: another row stands in its way. */
    Result hold(DeriveBatch batch, Waiting waiting) {
        String entity = batch.entity().name();
        String root = batch.roots().get(0).key();
        owed.owe(
                Kind.REFERRING, entity, quarantine.put(entity, withoutRows(batch.refused())), root);
        owed.owe(Kind.REFERRING, entity, dirtyRoots.await(entity, Map.of(root, waiting)));
        return new Result(new Derived(1, 0, 0, 1, 0, 0), NO_ROWS, List.of());
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
}
