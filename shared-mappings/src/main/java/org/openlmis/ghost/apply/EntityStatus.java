package org.openlmis.ghost.apply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the operator's table. Rows are v2 rows since the generation was opened, unless it
 * says roots.
 *
 * @param carried rows that were pending when the generation was opened
 * @param dirty rows of roots that are dirty now
 * @param waiting rows of roots that wait now
 * @param quarantined rows of quarantined roots
 * @param settledAt every change v2 committed up to then is visible in v3; null if unknown
 */
public record EntityStatus(
        String name,
        String state,
        String desired,
        int generation,
        @Nullable String halted,
        @Nullable String reloadRequired,
        long carried,
        long read,
        long written,
        long unchanged,
        long skipped,
        long dirty,
        long waiting,
        long quarantined,
        long dirtyRoots,
        long waitingRoots,
        long quarantinedRoots,
        ChunkProgress progress,
        @Nullable Instant settledAt) {

    /** Nothing is logged and dropped: every row read is accounted for. */
    public boolean isBalanced() {
        return carried + read == written + unchanged + skipped + dirty + waiting + quarantined;
    }
}
