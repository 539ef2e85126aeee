package org.openlmis.ghost.entity.geography;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/** A v2 geographic level becomes the v3 geographic level of the same code. */
public final class GeographicLevelMapping implements EntityMapping<GeographicLevelMapping.Level> {

    /** The columns read of v2 {@code geographic_levels}. */
    public record Level(@V2Key int id, String code, String name, int levelNumber) {}

    @Override
    public void define(Definition<Level> level) {
        level.from("geographic_levels");

        level.quarantineIfTaken(
                "referencedata.geographic_levels", "code", Match.EXACT, Level::code);

        level.into("referencedata.geographic_levels")
                .identity("id", "geographic_levels", Level::id)
                .set("code", Level::code)
                .set("levelnumber", Level::levelNumber)
                .set("name", Level::name);

        level.leaveBehind("audit of v2", "createddate", "createdby", "modifiedby", "modifieddate");
    }
}
