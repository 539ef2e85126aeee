package org.openlmis.ghost.apply;

/**
 * How far a generation is, from the chunk ledger. {@code landed} includes {@code done}; rows are v2
 * rows read so far.
 */
public record ChunkProgress(int planned, int landed, int done, long rowsRead) {}
