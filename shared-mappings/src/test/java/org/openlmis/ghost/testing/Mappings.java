package org.openlmis.ghost.testing;

import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * All mappings of the product, and the facts they declare against; read once, since both never
 * change.
 */
public final class Mappings {

    public static final SchemaFacts FACTS = SchemaFacts.load();
    public static final MappingCatalogue CATALOGUE = ScannedMappings.catalogue();

    private Mappings() {}
}
