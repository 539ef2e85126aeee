package org.openlmis.ghost.dirty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A root taken to be derived; its mark is locked until the transaction ends.
 *
 * @param rows v2 rows landed since it was last derived
 * @param attempts how often in a row it could not be derived
 * @param v2Time when v2 committed the oldest of these changes, null for chunks
 * @param lsn where v2 logged the newest of these changes, null for chunks
 */
public record DirtyRoot(
        String key, long rows, int attempts, @Nullable Instant v2Time, @Nullable String lsn) {}
