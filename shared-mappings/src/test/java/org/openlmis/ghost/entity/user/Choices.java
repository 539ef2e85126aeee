package org.openlmis.ghost.entity.user;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.testing.Mappings;

/** Countries that decided otherwise than recommended. */
final class Choices {

    static final MappingSettings PODS_GRANTED =
            of(null, MappingSettings.ManagePod.GRANT_TO_REQUESTERS);
    static final MappingSettings NODES_KEPT = of(MappingSettings.GroupsOnOneNode.KEEP, null);

    private Choices() {}

    private static MappingSettings of(
            MappingSettings.@Nullable GroupsOnOneNode groups,
            MappingSettings.@Nullable ManagePod pods) {
        return new MappingSettings(
                Mappings.SETTINGS.zone(), new MappingSettings.Choices(groups, null, pods));
    }
}
