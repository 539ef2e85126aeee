package org.openlmis.ghost.verify;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;

/**
 * A root that differed when it was last compared; it may only have been on its way to v3.
 *
 * @param demanded tells one demand of the root from another
 * @param readBefore a position that v2 had reached after the root was first read to demand this
 */
record Suspect(int demanded, Lsn readBefore) {

    static Suspect of(Demand demand, Lsn readBefore) {
        return new Suspect(demand.hashCode(), readBefore);
    }

    /** The suspect after another look: a demand that did not change keeps its older position. */
    Suspect seenAgain(Demand demand, Lsn position) {
        return demanded == demand.hashCode() ? this : of(demand, position);
    }

    /** Whether everything that made the root demand this has landed. */
    boolean hasLanded(Demand now, @Nullable Lsn passed) {
        return passed != null && demanded == now.hashCode() && passed.compareTo(readBefore) >= 0;
    }

    /** Whether v2 demanded the same when it was read before. */
    boolean isUnchanged(Demand now) {
        return demanded == now.hashCode();
    }
}
