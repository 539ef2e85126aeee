package org.openlmis.ghost.apply;

import java.util.List;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.mapping.Refused;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.target.V3Row;

/** What a root demands of v3, as far as its mapping can say. */
public sealed interface Outcome {

    /** These rows and no others, and what is worth knowing about them. */
    record Rows(List<V3Row> rows, List<Remark> remarks) implements Outcome {}

    /** The root does not exist: no rows. */
    record Gone() implements Outcome {}

    /** The mapping refuses the root: no rows, and an entry in quarantine. */
    record Refusal(Refused refused) implements Outcome {}

    /**
     * It cannot be said yet. Rows derived earlier stay, unless the row waited for is held back:
     * what cannot exist without a quarantined row is withdrawn (ruling R-4), and so is everything
     * while the entity is cleared.
     */
    record Waits(Waiting waiting) implements Outcome {

        boolean isWithdrawn() {
            return waiting.code().equals(Waiting.REFERENCE_QUARANTINED)
                    || waiting.code().equals(Waiting.CLEARING);
        }
    }
}
