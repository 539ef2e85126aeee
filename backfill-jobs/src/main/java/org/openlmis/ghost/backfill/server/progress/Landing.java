package org.openlmis.ghost.backfill.server.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an execution landed chunks.
 *
 * @param from when its step {@code land} began
 * @param until when that ended; null while it runs
 */
public record Landing(Instant from, @Nullable Instant until) {}
