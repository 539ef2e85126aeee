package org.openlmis.ghost.backfill.execution;

import org.openlmis.ghost.apply.Clearing;

/** The entity's v3 rows are being deleted, so nothing can be loaded; nothing was started. */
public final class BeingClearedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BeingClearedException(Clearing.Turn turn) {
        super(reason(turn.entity(), turn.askedFor()));
    }

    /**
     * Why nothing can be done with the entity, in one line.
     *
     * @param askedFor the entity the clearing was asked for
     */
    public static String reason(String entity, String askedFor) {
        return "%s is being cleared with %s; wait until that is done".formatted(entity, askedFor);
    }

    /**
     * Refuses while the entity is being cleared.
     *
     * @throws BeingClearedException if it is
     */
    public static void refuse(Clearing clearing, String entity) {
        clearing.turns().stream()
                .filter(turn -> turn.entity().equals(entity) && turn.isGoingOn())
                .findFirst()
                .ifPresent(
                        turn -> {
                            throw new BeingClearedException(turn);
                        });
    }
}
