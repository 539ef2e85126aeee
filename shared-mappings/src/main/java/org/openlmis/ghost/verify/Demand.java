package org.openlmis.ghost.verify;

import java.util.List;
import org.openlmis.ghost.apply.Outcome;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.target.V3Row;

/**
 * What one root demands of v3.
 *
 * @param known false while it cannot be said, because the root waits for a row that is not derived
 *     yet; whatever v3 holds of it then is neither right nor wrong
 * @param rows the v3 rows demanded; empty for a root that is gone or refused
 */
record Demand(boolean known, boolean quarantined, boolean waiting, List<V3Row> rows) {

    /** Nothing, and that for certain. */
    static final Demand NONE = new Demand(true, false, false, List.of());

    /** The same with other rows. */
    Demand with(List<V3Row> others) {
        return new Demand(known, quarantined, waiting, others);
    }

    static Demand of(Outcome outcome) {
        if (outcome instanceof Outcome.Rows demanded) {
            return new Demand(true, false, false, demanded.rows());
        } else if (outcome instanceof Outcome.Refusal) {
            return new Demand(true, true, false, List.of());
        } else if (outcome instanceof Outcome.Waits waits) {
            boolean isWithdrawn = waits.waiting().code().equals(Waiting.REFERENCE_QUARANTINED);
            return new Demand(isWithdrawn, false, true, List.of());
        }
        return NONE;
    }
}
