package org.openlmis.ghost.apply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.Touched;

/**
 * Turns what landing touched into dirty marks: the roots themselves, and those that look the rows
 * up.
 */
final class Marks {

    private final DirtyRoots dirtyRoots;
    private final Dependants dependants;

    Marks(DirtyRoots dirtyRoots, Dependants dependants) {
        this.dirtyRoots = dirtyRoots;
        this.dependants = dependants;
    }

    void mark(String entity, Touched touched, @Nullable Instant v2Time, @Nullable Lsn lsn) {
        dirtyRoots.mark(entity, touched.roots(), v2Time, lsn);
        touched.lookups().forEach(dependants::markLookingUp);
    }
}
