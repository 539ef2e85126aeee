package org.openlmis.ghost.backfill.server.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one worker of an execution did.
 *
 * @param step its step, such as {@code worker:2}
 * @param process where it runs, such as {@code 4711@host-3f2a}
 * @param chunk the chunk it works on; null if none
 * @param lastDoneAt when it was last done with a chunk; null if it never was
 */
public record WorkerProgress(
        String step,
        String process,
        int chunksDone,
        long rowsRead,
        @Nullable Integer chunk,
        @Nullable Instant lastDoneAt) {}
