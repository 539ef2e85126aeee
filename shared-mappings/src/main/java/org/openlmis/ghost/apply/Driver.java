package org.openlmis.ghost.apply;

/** Who landed or derived: the backfill's chunks or the stream's events. */
public enum Driver {
    CHUNK,
    EVENT
}
