package org.openlmis.ghost.apply;

import java.util.Optional;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.OwedMarks;
import org.openlmis.ghost.dirty.OwedMarks.Owed;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * Writes the marks that derivations owe, each in a transaction that holds nothing else: right after
 * the derivation, and, if its process died before, by whoever derives next. Marks are written after
 * the rows they are about have been committed, so whoever is derived because of them sees the rows.
 * Thread-safe.
 */
final class MarkDelivery {

    private final TargetTransactions target;
    private final OwedMarks owed;
    private final DirtyRoots dirtyRoots;
    private final Dependants dependants;
    private final MappingCatalogue catalogue;

    MarkDelivery(
            TargetTransactions target,
            DirtyRoots dirtyRoots,
            Dependants dependants,
            MappingCatalogue catalogue) {
        this.target = target;
        this.owed = new OwedMarks(target.jdbc());
        this.dirtyRoots = dirtyRoots;
        this.dependants = dependants;
        this.catalogue = catalogue;
    }

    /** Writes all marks that are owed now and that nobody else is writing. */
    void deliver() {
        boolean found;
        do {
            found = target.get(this::deliverOne);
        } while (found);
    }

    /**
     * Makes waiting roots dirty again whose reference is there by now or whose time has come; how
     * many.
     */
    int recheckWaiting() {
        return target.get(dirtyRoots::recheck);
    }

    private boolean deliverOne() {
        Optional<Owed> oldest = owed.take(catalogue.entityNames());
        oldest.ifPresent(this::write);
        return oldest.isPresent();
    }

    private void write(Owed marks) {
        target.lockMarks();
        switch (marks.kind()) {
            case ROOT -> dirtyRoots.renew(marks.entity(), marks.roots());
            case WAITING -> dirtyRoots.release(marks.entity(), marks.roots());
            case REFERRING -> markReferring(marks);
        }
    }

    /** Who refers to rows that appeared, vanished or are held back now must be derived again. */
    private void markReferring(Owed marks) {
        for (String table : catalogue.entity(marks.entity()).tableNames()) {
            catalogue
                    .referrers(table)
                    .forEach(referrer -> dependants.markReferring(referrer, table, marks));
            catalogue
                    .computedReferrers(table)
                    .forEach(dependant -> dependants.markLookingUpRoots(dependant, marks));
        }
    }
}
