package org.openlmis.ghost.backfill.server.progress;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an execution has loaded its generation. Rows are v2 rows.
 *
 * @param chunksPlanned chunks of the generation; one that the replica cancels becomes two
 * @param chunksLanded those that landed, done or not
 * @param chunksDone those that landed and whose roots are derived
 * @param rowsRead rows of the generation so far, whoever read them
 * @param rowsExpected what {@code rowsRead} will be if the chunks that are left hold as many rows
 *     as those that landed; null before the first has
 * @param rowsReadHere rows this execution read
 * @param rowsPerSecond its speed since it began to land; null before
 * @param rowsPerSecondLately its speed in the last minute; null when it does not land
 * @param remaining time left for the chunks at the speed of this execution; null before its first
 *     one, and when it does not land
 * @param workers those of this execution that landed a chunk or are landing one
 */
public record LoadProgress(
        long generation,
        int chunksPlanned,
        int chunksLanded,
        int chunksDone,
        long rowsRead,
        @Nullable Long rowsExpected,
        long rowsReadHere,
        @Nullable Long rowsPerSecond,
        @Nullable Long rowsPerSecondLately,
        @Nullable Duration remaining,
        List<WorkerProgress> workers) {

    public LoadProgress {
        workers = List.copyOf(workers);
    }

    /** The share of chunks that are done, from 0 to 1. */
    public double share() {
        return chunksPlanned == 0 ? 0 : (double) chunksDone / chunksPlanned;
    }
}
