package org.openlmis.ghost.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.verify.DanglingRows.Origin;
import org.openlmis.ghost.verify.DanglingRows.Row;

/**
 * Tells references that dangle for good from those of changes on their way: v2's topics land one
 * after the other and entities are derived one after the other, so a row may go before those that
 * name it.
 *
 * <p>A row that names nothing is looked at again after a pause, until one of these holds:
 *
 * <ul>
 *   <li>it is gone, names another row, or the row it names has come;
 *   <li>its root waits or is quarantined, or it waits to go: v3 holds it as it was meanwhile;
 *   <li>everything v2 had committed when it was first seen has landed, and everything that was
 *       dirty then has been derived, in its entity and in those of the row it names: the reference
 *       dangles;
 *   <li>patience is used up, and nothing is claimed about it.
 * </ul>
 *
 * <p>Used by one thread.
 */
final class DanglingSettlement {

    private final Ghost ghost;
    private final Snapshot target;
    private final Landed landed;
    private final Patience patience;

    DanglingSettlement(Ghost ghost, Snapshot target, Patience patience) {
        this.ghost = ghost;
        this.target = target;
        this.landed = new Landed(target.jdbc());
        this.patience = patience;
    }

    /**
     * What became of the rows.
     *
     * @param dangling rows that name nothing for good, each with the v2 key of its root
     * @param held how many are as they were because their roots are held
     * @param open how many did not settle in time
     */
    record Settled(Map<Row, String> dangling, long held, long open) {}

    /**
     * Looks at rows until each of them is settled or patience ends.
     *
     * @param entities those that derive the rows, and what these name
     */
    Settled settle(DanglingRows rows, Set<Row> first, Collection<String> entities) {
        Lsn seenAt = ghost.generations().committed();
        Settling settling = new Settling(rows, entities, new LinkedHashSet<>(first));
        Long landedAt = null;
        boolean isLastLook = false;
        while (!settling.open.isEmpty() && !isLastLook) {
            isLastLook = !patience.pause();
            if (landedAt == null && !landed.isBehind(seenAt)) {
                landedAt = landed.newestMark();
            }
            settling.look(landedAt);
        }
        return new Settled(settling.dangling, settling.held, settling.open.size());
    }

    /** The rows of one settlement. */
    private final class Settling {

        private final DanglingRows rows;
        private final Collection<String> entities;
        private final Set<Row> open;
        private final Map<Row, String> dangling = new LinkedHashMap<>();
        private long held;

        Settling(DanglingRows rows, Collection<String> entities, Set<Row> open) {
            this.rows = rows;
            this.entities = entities;
            this.open = open;
        }

        /**
         * One look at all open rows.
         *
         * @param landedAt the newest mark of a dirty root when all had landed, null before
         */
        void look(@Nullable Long landedAt) {
            target.read(
                    () -> {
                        Map<Row, Origin> again = rows.findAgain(open);
                        boolean hadItsChance =
                                landedAt != null && landed.oldestDirty(entities) > landedAt;
                        open.retainAll(again.keySet());
                        again.forEach((row, origin) -> judge(row, origin, hadItsChance));
                        return open;
                    });
        }

        private void judge(Row row, Origin origin, boolean hadItsChance) {
            if (origin.isDirty()) {
                return;
            }
            if (origin.isHeld()) {
                open.remove(row);
                held++;
            } else if (hadItsChance) {
                open.remove(row);
                dangling.put(row, origin.rootKey());
            }
        }
    }
}
