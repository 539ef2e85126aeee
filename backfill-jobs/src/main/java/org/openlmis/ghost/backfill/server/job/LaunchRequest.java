package org.openlmis.ghost.backfill.server.job;

import org.jspecify.annotations.Nullable;

/**
 * How the next generation is to be loaded, if not as configured.
 *
 * @param chunkSize root rows in a chunk; null for {@code ghost.backfill.chunk-size}
 * @param parallelism chunks landed at once, at most {@code ghost.backfill.parallelism}, for which
 *     there are connections; null for as many
 */
public record LaunchRequest(@Nullable Integer chunkSize, @Nullable Integer parallelism) {

    public static final LaunchRequest AS_CONFIGURED = new LaunchRequest(null, null);
}
