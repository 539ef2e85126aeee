package org.openlmis.ghost.drift;

import java.util.Locale;

/** Whose schema drifted. */
public enum Side {
    /** What mappings read. */
    V2,
    /** What mappings write. */
    V3;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
