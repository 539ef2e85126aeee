package org.openlmis.ghost.apply;

/**
 * What landing a chunk did, in v2 rows (root and children).
 *
 * @param read rows read from the replica
 * @param skipped rows whose landing row was already newer
 * @param swept landing rows of the range that v2 no longer has
 */
public record LandedChunk(long read, long skipped, long swept) {}
