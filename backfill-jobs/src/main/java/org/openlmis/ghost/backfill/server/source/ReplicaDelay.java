package org.openlmis.ghost.backfill.server.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the replica is behind the primary.
 *
 * @param bytes WAL flushed by the primary and not replayed
 * @param time age of what was replayed last; zero if everything is, null if the replica has not
 *     replayed any transaction since it was started
 */
public record ReplicaDelay(long bytes, @Nullable Duration time) {}
