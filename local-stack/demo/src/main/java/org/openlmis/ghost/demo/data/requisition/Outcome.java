package org.openlmis.ghost.demo.data.requisition;

import java.util.List;
import org.openlmis.ghost.demo.data.row.Dice;

/** How far a requisition has come. */
enum Outcome {
    INITIATED,
    /** Given back to the facility, which v2 writes as initiated again. */
    REJECTED,
    SUBMITTED,
    AUTHORIZED,
    IN_APPROVAL,
    APPROVED,
    RELEASED,
    SKIPPED;

    private static final List<Outcome> OPEN =
            List.of(INITIATED, REJECTED, SUBMITTED, AUTHORIZED, AUTHORIZED, IN_APPROVAL);

    /** Every outcome is among the first ones, whatever the scale; later ones are mostly closed. */
    static Outcome of(Dice dice, int position, boolean isRecent) {
        if (position < values().length) {
            return values()[position];
        }
        if (dice.hits(isRecent ? 0.7 : 0.04)) {
            return dice.oneOf(OPEN);
        }
        if (dice.hits(0.01)) {
            return SKIPPED;
        }
        return dice.hits(0.8) ? RELEASED : APPROVED;
    }
}
