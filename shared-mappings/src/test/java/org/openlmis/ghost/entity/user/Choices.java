package org.openlmis.ghost.entity.user;

import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.Countries;

/** Countries that decided otherwise than recommended. */
final class Choices {

    static final MappingSettings PODS_GRANTED =
            Countries.deciding(MappingSettings.ManagePod.GRANT_TO_REQUESTERS);
    static final MappingSettings NODES_KEPT =
            Countries.deciding(MappingSettings.GroupsOnOneNode.KEEP);

    private Choices() {}
}
