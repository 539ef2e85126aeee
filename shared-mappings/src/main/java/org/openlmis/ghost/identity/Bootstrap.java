package org.openlmis.ghost.identity;

import java.util.UUID;

/**
 * Rows that v3 creates itself at installation and that stand for v2 rows; they are never created or
 * deleted by us.
 */
public final class Bootstrap {

    /** The facility type that v3 recognises as a warehouse by its code. */
    public static final UUID FACILITY_TYPE_WAREHOUSE =
            UUID.fromString("e2faaa9e-4b2d-4212-bb60-fd62970b2113");

    private Bootstrap() {}
}
