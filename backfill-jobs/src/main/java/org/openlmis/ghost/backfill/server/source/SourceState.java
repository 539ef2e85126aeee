package org.openlmis.ghost.backfill.server.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of v2's servers.
 *
 * @param slot null if the primary did not answer
 * @param timeToLoss until the slot is lost at its pace of the last minutes; null while it does not
 *     grow, has no limit, or is unknown
 * @param replicaDelay null if the primary or the replica did not answer
 * @param primaryTrouble why the primary did not answer; null if it did
 * @param replicaTrouble why the replica did not answer; null if it did, or was not asked
 */
public record SourceState(
        @Nullable Slot slot,
        @Nullable Duration timeToLoss,
        @Nullable ReplicaDelay replicaDelay,
        @Nullable String primaryTrouble,
        @Nullable String replicaTrouble) {

    /** Before anybody looked. */
    static final SourceState UNKNOWN = new SourceState(null, null, null, null, null);
}
