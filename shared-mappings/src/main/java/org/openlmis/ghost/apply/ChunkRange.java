package org.openlmis.ghost.apply;

import org.jspecify.annotations.Nullable;

/**
 * A range of root keys: from after {@code lower} up to and including {@code upper}; null is open.
 */
public record ChunkRange(@Nullable String lower, @Nullable String upper) {}
