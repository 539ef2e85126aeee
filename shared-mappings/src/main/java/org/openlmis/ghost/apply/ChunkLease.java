package org.openlmis.ghost.apply;

import java.util.UUID;

/**
 * The right to land one chunk, until it expires and somebody else claims the chunk with another
 * token.
 */
public record ChunkLease(Generation generation, int number, ChunkRange range, UUID token) {}
