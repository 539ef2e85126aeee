package org.openlmis.ghost.entity.user;

import java.util.UUID;
import org.openlmis.ghost.mapping.Bootstrap;

/** A right v3 is installed with. */
record V3Right(UUID id, String name, RightType type) {

    static V3Right named(String name) {
        Bootstrap.Row row = Bootstrap.row("referencedata.rights", name);
        return new V3Right(row.id(), name, RightType.valueOf(row.fact("type")));
    }
}
