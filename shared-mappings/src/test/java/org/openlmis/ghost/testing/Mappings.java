package org.openlmis.ghost.testing;

import java.time.ZoneId;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * All mappings of the product, and the facts they declare against; read once, since both never
 * change.
 */
public final class Mappings {

    public static final SchemaFacts FACTS = SchemaFacts.load();

    /** A zone with summer time, so that times that occur twice are met. */
    public static final MappingSettings SETTINGS =
            MappingSettings.recommended(ZoneId.of("Europe/Berlin"));

    public static final MappingCatalogue CATALOGUE = ScannedMappings.catalogue(SETTINGS);

    private Mappings() {}
}
