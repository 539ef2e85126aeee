package org.openlmis.ghost.entity.geography;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class GeographicLevelMappingTests {

    @Test
    void becomesTheLevelOfTheSameCodeWithItsTextsTrimmed() {
        MappingTester.of(new GeographicLevelMapping())
                .given("id", 1, "code", " country\t", "name", "Country ", "levelnumber", 2)
                .expect("referencedata.geographic_levels")
                .one()
                .has("id", V3Id.of("geographic_levels", 1))
                .has("code", "country")
                .has("name", "Country")
                .has("levelnumber", 2);
    }
}
