package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.quarantine.Quarantine;
import org.openlmis.ghost.remark.Remarks;
import org.openlmis.ghost.target.TargetWriter;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.Written;

/**
 * Writes evaluated roots and everything that follows from it: marks, quarantine, releases, and the
 * marks of those that refer to rows that came or went. Thread-safe; belongs into the caller's
 * target transaction.
 */
final class Settlement {

    private final TargetWriter writer;
    private final DirtyRoots dirtyRoots;
    private final Dependants dependants;
    private final Quarantine quarantine;
    private final Remarks remarks;
    private final MappingCatalogue catalogue;

    Settlement(
            TargetWriter writer,
            DirtyRoots dirtyRoots,
            Dependants dependants,
            Quarantine quarantine,
            Remarks remarks,
            MappingCatalogue catalogue) {
        this.writer = writer;
        this.dirtyRoots = dirtyRoots;
        this.dependants = dependants;
        this.quarantine = quarantine;
        this.remarks = remarks;
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

    /** Makes v3 what the batch demands. */
    Result settle(DeriveBatch batch, TargetWriter.Order order) {
        String entity = batch.entity().name();
        Written written = batch.write(writer, order);
        remark(batch);
        List<String> newlyRefused = quarantine.put(entity, batch.refused());
        Set<String> accepted = new HashSet<>(batch.roots().stream().map(DirtyRoot::key).toList());
        batch.refused().forEach(entry -> accepted.remove(entry.rootKey()));
        Map<String, Long> healed = new HashMap<>(quarantine.remove(entity, accepted));
        dirtyRoots.remove(entity, batch.settled());
        List<String> newlyHeldBack = dirtyRoots.await(entity, batch.waiting());
        Map<String, Long> stillWaiting = new HashMap<>(healed);
        stillWaiting.keySet().retainAll(batch.waiting().keySet());
        dirtyRoots.keep(entity, stillWaiting);
        dirtyRoots.release(entity, batch.standing());
        Set<String> changed = new HashSet<>(written.appeared());
        changed.addAll(written.vanished());
        changed.addAll(newlyRefused);
        changed.addAll(newlyHeldBack);
        markReferring(batch, changed);
        return new Result(batch.derived(written), batch.count(written, healed));
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
        dirtyRoots.keep(entity, quarantine.remove(entity, Set.of(root)));
        dirtyRoots.release(entity, batch.standing());
        Set<String> changed = new HashSet<>(written.appeared());
        changed.addAll(written.vanished());
        markReferring(batch, changed);
        dirtyRoots.await(entity, Map.of(root, waiting));
        long rows = written.rows().getOrDefault(root, 0L);
        return new Result(new Derived(1, 0, 0, 1, 0, rows), new EntityRows.Count(0, 0, 0, 0));
    }

    /** Holds one root as it is: another row stands in its way. */
    Result hold(DeriveBatch batch, Waiting waiting) {
        String entity = batch.entity().name();
        String root = batch.roots().get(0).key();
        markReferring(batch, quarantine.put(entity, withoutRows(batch.refused())));
        markReferring(batch, dirtyRoots.await(entity, Map.of(root, waiting)));
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

    /** Who refers to rows that appeared, vanished or are held back now must be derived again. */
    private void markReferring(DeriveBatch batch, Collection<String> roots) {
        if (roots.isEmpty()) {
            return;
        }
        List<String> keys = new ArrayList<>(roots);
        for (String table : batch.entity().tableNames()) {
            catalogue
                    .referrers(table)
                    .forEach(referrer -> dependants.markReferring(referrer, table, keys));
            catalogue
                    .computedReferrers(table)
                    .forEach(dependant -> dependants.markLookingUpRoots(dependant, keys));
        }
    }
}
