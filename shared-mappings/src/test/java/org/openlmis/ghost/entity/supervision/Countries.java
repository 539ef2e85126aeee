package org.openlmis.ghost.entity.supervision;

import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.Mappings;

/** Countries that decided otherwise than recommended. */
final class Countries {

    static final MappingSettings NODES_KEPT =
            new MappingSettings(
                    Mappings.SETTINGS.zone(),
                    new MappingSettings.Choices(MappingSettings.GroupsOnOneNode.KEEP, null, null));

    private Countries() {}
}
