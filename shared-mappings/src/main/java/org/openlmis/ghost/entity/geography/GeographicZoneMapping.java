package org.openlmis.ghost.entity.geography;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 geographic zone becomes a v3 zone below the same parent; zones that are their own ancestors
 * are quarantined.
 */
public final class GeographicZoneMapping implements EntityMapping<GeographicZoneMapping.Zone> {

    /** The columns read of v2 {@code geographic_zones}. */
    public record Zone(
            @V2Key int id,
            String code,
            String name,
            int levelId,
            @Nullable Integer parentId,
            @Nullable Integer catchmentPopulation,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    @Override
    public void define(Definition<Zone> zone) {
        zone.from("geographic_zones");

        zone.quarantineIfTaken("referencedata.geographic_zones", "code", Match.EXACT, Zone::code);

        zone.into("referencedata.geographic_zones")
                .identity("id", "geographic_zones", Zone::id)
                .set("code", Zone::code)
                .set("name", Zone::name)
                .ref("levelid", "geographic_levels", Zone::levelId)
                .ref("parentid", "geographic_zones", Zone::parentId)
                .set("catchmentpopulation", Zone::catchmentPopulation)
                .set("latitude", Zone::latitude)
                .set("longitude", Zone::longitude)
                .set("extradata", it -> Json.v2(it.id()).toExtraData());

        zone.leaveBehind("audit of v2", "createddate", "createdby", "modifiedby", "modifieddate");
    }
}
