package org.openlmis.ghost.entity.supervision;

import static org.openlmis.ghost.testing.Countries.deciding;

import org.openlmis.ghost.mapping.MappingSettings;

/** Countries that decided otherwise than recommended. */
final class Countries {

    static final MappingSettings NODES_KEPT = deciding(MappingSettings.GroupsOnOneNode.KEEP);

    private Countries() {}
}
